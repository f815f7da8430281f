import { beforeEach, describe, expect, test } from 'vitest'
import { addAuthor, removeAuthor } from '#app/commands/assessment/change-authors.server.ts'
import { setConfidential, setTags } from '#app/commands/assessment/change-settings.server.ts'
import { importAssessment } from '#app/commands/assessment/import-assessment.server.ts'
import { saveSection } from '#app/commands/assessment/save-section.server.ts'
import { startAssessment } from '#app/commands/assessment/start-assessment.server.ts'
import { addFact } from '#app/commands/evidence/add-fact.server.ts'
import { addPlannedDecision } from '#app/commands/plan/change-plan.server.ts'
import { linkPlannedDecision } from '#app/commands/plan/link-planned-decision.server.ts'
import { sayNotNeeded } from '#app/commands/plan/screen-decision.server.ts'
import { reassignApprover } from '#app/commands/signoff/reassign-approver.server.ts'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { eventsFor, STATUSES } from '#app/domain/signoff/workflow.ts'
import { Refused } from '#app/domain/failures.ts'
import type { SignedInPerson } from '#app/http/context.server.ts'
import { loader as plan } from '#app/routes/plan/plan.tsx'
import { loader as plannedDecision } from '#app/routes/plan/planned-decision.tsx'
import { listNews } from '#app/views/work/work-lists.server.ts'
import type { Db } from '#db/client.ts'
import { createDraft, createSubmitted, type TestAssessment } from '#tests/support/assessments.ts'
import { completeDocument } from '#tests/support/documents.ts'
import { testDb } from '#tests/support/database.ts'
import { createFact } from '#tests/support/facts.ts'
import { createPerson } from '#tests/support/people.ts'
import { getting, outcomeOf } from '#tests/support/request.ts'

const NOW = '2026-11-22T10:00:00.000Z'
let db: Db
let draft: TestAssessment
let partner: SignedInPerson

beforeEach(async () => {
  db = await testDb()
  draft = await createDraft(db)
  partner = await createPerson(db, { name: 'Owen Blythe', directorateId: null, organisation: 'NHS' })
  await addAuthor(as(draft.officer), { reference: draft.reference, personId: partner.id })
})

const as = (actor: SignedInPerson, now = NOW) => ({ db, actor, now })
const aDecision = (title: string) =>
  addPlannedDecision(as(draft.lead), { title, body: 'Cabinet', decisionOn: '2027-02-09' })

test('a contributor can change a draft and comment on it, and do nothing else in any state', async () => {
  for (const status of STATUSES)
    expect(eventsFor(['contributor'], { status, outcome: 'B' })).toEqual(
      status === 'draft' || status === 'returned' ? ['edit', 'comment'] : [],
    )
})

describe('a contributor', () => {
  test('writes in the sections', async () => {
    const section = { section: 'further-suggestions', rowVersion: 1 } as const
    const values = { furtherSuggestions: 'Ask the district nurses' }
    const saved = await saveSection(as(partner), { reference: draft.reference, ...section, values })
    expect(saved.kind).toBe('recorded')
  })

  test.each<[string, () => Promise<unknown>]>([
    [
      'add an author',
      () => addAuthor(as(partner), { reference: draft.reference, personId: draft.manager.id }),
    ],
    [
      'remove an author',
      () => removeAuthor(as(partner), { reference: draft.reference, personId: draft.officer.id }),
    ],
    [
      'make it confidential',
      () => setConfidential(as(partner), { reference: draft.reference, confidential: true }),
    ],
    ['tag it', () => setTags(as(partner), { reference: draft.reference, tags: ['Budget 2028'] })],
    [
      'start an assessment',
      () => startAssessment(as(partner), { title: 'A clinic', directorateId: draft.directorateId }),
    ],
    ['import an assessment', () => importAssessment(as(partner), completeDocument())],
    ['propose a fact', () => addFact(as(partner), createFact())],
    [
      'say that a decision needs no assessment',
      async () => sayNotNeeded(as(partner), await aDecision('Parking'), 'Nothing changes'),
    ],
  ])('cannot %s', async (_name, change) => {
    await expect(change()).rejects.toThrow(Refused)
  })

  test('sees of the forward plan only what is about an assessment they write in', async () => {
    const own = await aDecision('The service that they assess')
    const other = await aDecision('Something else')
    await linkPlannedDecision(as(draft.officer), own, draft.reference)
    const { decisions, total } = await plan(getting(db, '/forward-plan', { as: partner }))
    expect(decisions.map(({ title }) => title)).toEqual(['The service that they assess'])
    expect(total).toBe(1)
    const open = (id: string) =>
      outcomeOf(plannedDecision(getting(db, `/forward-plan/${id}`, { as: partner, params: { id } })))
    expect((await open(other)).status).toBe(404)
    expect(await open(other)).toEqual(await open('no-such-decision'))
    expect((await open(own)).status).toBe(200)
  })
})

test('the last author from the council cannot be removed while only contributors are left', async () => {
  const removal = { reference: draft.reference, personId: draft.officer.id }
  await expect(removeAuthor(as(draft.lead), removal)).rejects.toThrow(
    'An assessment needs an author from the council',
  )
})

describe('someone who loses access is told by the title they knew, without a link,', () => {
  test('when they are removed as an author, and a later title stays hidden', async () => {
    const { reference, officer } = draft
    await removeAuthor(as(officer), { reference, personId: partner.id })
    const { versionId } = await getAssessment(db, reference)
    const title = completeDocument().proposal.title ?? ''
    const later = { savedAt: '2026-11-23T10:00:00.000Z', rowVersion: 2, title: 'A secret restructure' }
    await db.updateTable('proposals').set(later).where('versionId', '=', versionId).execute()
    const { notices } = await listNews(db, partner)
    const told = notices.find(({ message }) => message === 'does not have you as an author any more')
    expect(told).toMatchObject({ reference, title })
    expect(told).not.toHaveProperty('href')
  })

  test('when it is given to another approver', async () => {
    const { reference, lead, manager } = await createSubmitted(db)
    const other = await createPerson(db, { roles: ['manager'] })
    await db.updateTable('people').set({ directorateId: null }).where('id', '=', manager.id).execute()
    await reassignApprover(as(lead), { reference, approverId: other.id })
    const { notices } = await listNews(db, { ...manager, directorateId: null })
    const told = notices.find(({ message }) => message.startsWith('was given to'))
    expect(told).toMatchObject({ reference, title: completeDocument().proposal.title })
    expect(told).not.toHaveProperty('href')
  })
})
