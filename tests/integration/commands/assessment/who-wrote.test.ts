import { beforeEach, describe, expect, test } from 'vitest'
import { removeFromList, restoreToList } from '#app/commands/assessment/remove-from-list.server.ts'
import { saveSection } from '#app/commands/assessment/save-section.server.ts'
import { setConfidential, setTags } from '#app/commands/assessment/change-settings.server.ts'
import { startNewVersion } from '#app/commands/assessment/start-new-version.server.ts'
import { linkEngagement } from '#app/commands/evidence/link-engagement.server.ts'
import { approveAssessment } from '#app/commands/signoff/approve-assessment.server.ts'
import { auditAssessment } from '#app/commands/oversight/audit-assessment.server.ts'
import { reassignApprover } from '#app/commands/signoff/reassign-approver.server.ts'
import { submitAssessment } from '#app/commands/signoff/submit-assessment.server.ts'
import { listApproversFor } from '#app/data/signoff/approvers.server.ts'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { listToAudit } from '#app/data/work/work.server.ts'
import type { Audit } from '#app/domain/oversight/audit.ts'
import { Invalid, Refused } from '#app/domain/failures.ts'
import { up } from '#db/migrations/0018-who-wrote.ts'
import type { SignedInPerson } from '#app/http/context.server.ts'
import { type Kysely, sql } from 'kysely'
import type { Db } from '#db/client.ts'
import {
  createApproved,
  createCountersigned,
  createDraft,
  createSubmitted,
  type TestAssessment,
} from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { createPerson } from '#tests/support/people.ts'

const NOW = '2026-11-22T10:00:00.000Z'
let db: Db

beforeEach(async () => {
  db = await testDb()
})

/** A second author, who has written nothing yet. */
async function coAuthorOf({ reference, directorateId }: TestAssessment): Promise<SignedInPerson> {
  const actor = await createPerson(db, { roles: ['officer', 'manager'], directorateId })
  const { assessmentId } = await getAssessment(db, reference)
  const author = { assessmentId, personId: actor.id, addedAt: NOW, addedBy: null }
  await db.insertInto('authors').values(author).execute()
  return actor
}

const writersOf = async (reference: string) => (await getAssessment(db, reference)).ties.writerIds
const context = (actor: SignedInPerson, now = NOW) => ({ db, actor, now })

type Change = (actor: SignedInPerson, reference: string) => Promise<unknown>
const removeImpact: Change = (actor, reference) =>
  removeFromList(context(actor), { reference, section: 'impact', sequence: 1, rowVersion: 1 })

describe('someone becomes a writer for good, and cannot be its approver, by', () => {
  test.each<[string, Change]>([
    ['removing an impact', removeImpact],
    ['setting tags', (actor, reference) => setTags(context(actor), { reference, tags: ['Budget 2028'] })],
    [
      'saving text',
      (actor, reference) =>
        saveSection(context(actor), {
          reference,
          section: 'further-suggestions',
          rowVersion: 1,
          values: { furtherSuggestions: 'A van' },
        }),
    ],
    [
      'linking engagement',
      (actor, reference) =>
        linkEngagement(context(actor), {
          reference,
          sequence: 1,
          added: [{ section: 'impact', number: 3 }],
          removed: [{ section: 'impact', number: 1 }],
        }),
    ],
  ])('%s', async (_name, change) => {
    const draft = await createDraft(db)
    const actor = await coAuthorOf(draft)
    await change(actor, draft.reference)
    expect(await writersOf(draft.reference)).toContain(actor.id)
    await db.deleteFrom('authors').where('personId', '=', actor.id).execute()
    const assessment = await getAssessment(db, draft.reference)
    expect((await listApproversFor(db, assessment)).map(({ id }) => id)).not.toContain(actor.id)
    const move = { reference: draft.reference, moveVersion: assessment.moveVersion, approverId: actor.id }
    await expect(submitAssessment(context(draft.officer), move)).rejects.toThrow(Invalid)
  })

  test('restoring an impact that someone else removed', async () => {
    const draft = await createDraft(db)
    await removeImpact(draft.officer, draft.reference)
    const actor = await coAuthorOf(draft)
    await restoreToList(context(actor), { reference: draft.reference, section: 'impact', sequence: 1 })
    expect(await writersOf(draft.reference)).toContain(actor.id)
  })

  test('starting a version', async () => {
    const approved = await createApproved(db)
    const actor = await coAuthorOf(approved)
    await startNewVersion(context(actor), { reference: approved.reference, reason: 'The plan changed' })
    expect(await writersOf(approved.reference)).toContain(actor.id)
  })
})

test('a change of who can read it, or tags that stay the same, make nobody a writer', async () => {
  const draft = await createDraft(db)
  const { reference } = draft
  await setConfidential(context(draft.lead), { reference, confidential: true })
  await setTags(context(draft.lead), { reference, tags: ['customer access', 'budget 2027'] })
  expect(await writersOf(reference)).not.toContain(draft.lead.id)
})

test('people who changed content before the upgrade are writers after it', async () => {
  const draft = await createDraft(db)
  const actor = await coAuthorOf(draft)
  await removeImpact(actor, draft.reference)
  await db.deleteFrom('writers').execute()
  await sql`alter table notices drop column lost_access`.execute(db)
  await up(db as unknown as Kysely<unknown>)
  expect([...(await writersOf(draft.reference))].sort()).toEqual([actor.id, draft.officer.id].sort())
})

describe('a lead officer', () => {
  test('cannot be named as approver, however their name is typed in the document', async () => {
    const submitted = await createSubmitted(db)
    const roles = ['manager', 'equality lead'] as const
    const leads = await createPerson(db, { name: 'PRIYA  LINDQVIST', roles })
    const reassignment = { reference: submitted.reference, approverId: leads.id }
    await expect(reassignApprover(context(submitted.lead), reassignment)).rejects.toThrow(Invalid)
  })

  test('cannot approve when they were named before their name was in the document', async () => {
    const submitted = await createSubmitted(db)
    const { reference, manager } = submitted
    await db.updateTable('people').set({ name: 'Priya Lindqvist' }).where('id', '=', manager.id).execute()
    const { moveVersion } = await getAssessment(db, reference)
    const approval = approveAssessment(
      { db, actor: { ...manager, name: 'Priya Lindqvist' }, now: NOW },
      { reference, moveVersion, attested: true },
    )
    await expect(approval).rejects.toThrow(Refused)
  })
})

test('an equality lead who countersigned a version does not audit it, and is not asked to', async () => {
  const { reference, lead } = await createCountersigned(db)
  const other = await createPerson(db, { roles: ['equality lead'] })
  expect(await listToAudit(db, lead.id)).toEqual([])
  expect(await listToAudit(db, other.id)).toHaveLength(1)
  const audit = { reference, versionNumber: 1, answers: {} as Audit }
  await expect(auditAssessment(context(lead), audit)).rejects.toThrow(Refused)
})
