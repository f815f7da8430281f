import { beforeEach, describe, expect, test } from 'vitest'
import { auditAssessment } from '#app/commands/oversight/audit-assessment.server.ts'
import { addAuthor, removeAuthor } from '#app/commands/assessment/change-authors.server.ts'
import { setConfidential, setTags } from '#app/commands/assessment/change-settings.server.ts'
import { markNoticesSeen } from '#app/commands/work/mark-notices-seen.server.ts'
import { moveDecisionDate, recordDecision } from '#app/commands/after/note-decision.server.ts'
import { discardComment, writeComment } from '#app/commands/signoff/write-comment.server.ts'
import { getAssessment, listTags } from '#app/data/assessment/assessments.server.ts'
import { listAudits } from '#app/data/oversight/audits.server.ts'
import { listCommentsFor } from '#app/data/signoff/comments.server.ts'
import { listDecisionNotes } from '#app/data/after/decision-notes.server.ts'
import { listUnseenNotices } from '#app/data/work/notices.server.ts'
import { verifyHistory } from '#app/data/oversight/verify-history.server.ts'
import type { Audit } from '#app/domain/oversight/audit.ts'
import { Invalid, NotFound, Refused } from '#app/domain/failures.ts'
import type { Actor } from '#app/domain/people.ts'
import type { Db } from '#db/client.ts'
import {
  createApproved,
  createDraft,
  createReturned,
  createSubmitted,
  createWithdrawn,
} from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { createPerson } from '#tests/support/people.ts'
import { NOW } from '#tests/support/request.ts'

let db: Db
beforeEach(async () => {
  db = await testDb()
})
const by = (actor: Actor) => ({ db, actor, now: NOW })
const lastEvent = async () =>
  (await db.selectFrom('history').select('event').orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow())
    .event
const toldTo = async (id: string) => (await listUnseenNotices(db, id)).map(({ message }) => message)

describe('authors', () => {
  test('an officer, including one from a partner organisation, is added and told', async () => {
    const { reference, officer } = await createDraft(db)
    const partner = await createPerson(db, { organisation: 'NHS', directorateId: null })
    await addAuthor(by(officer), { reference, personId: partner.id })
    expect((await getAssessment(db, reference)).ties.authorIds).toContain(partner.id)
    expect(await toldTo(partner.id)).toEqual(['has you as an author now'])
    expect(await lastEvent()).toBe('add author')
  })

  test('the approver, a current author, and anyone disabled, unknown or not an officer cannot be added', async () => {
    const { reference, officer, manager, lead } = await createSubmitted(db)
    const gone = await createPerson(db, { disabledAt: NOW })
    for (const personId of [manager.id, officer.id, gone.id, lead.id]) {
      await expect(addAuthor(by(officer), { reference, personId })).rejects.toThrow(Invalid)
    }
    await expect(addAuthor(by(officer), { reference, personId: 'nobody' })).rejects.toThrow(NotFound)
  })

  test('someone who was removed still cannot approve, and the last author cannot be removed', async () => {
    const { reference, officer, lead } = await createDraft(db)
    const second = await createPerson(db)
    await expect(removeAuthor(by(lead), { reference, personId: officer.id })).rejects.toThrow(Refused)
    await addAuthor(by(lead), { reference, personId: second.id })
    await removeAuthor(by(lead), { reference, personId: officer.id })
    const { ties } = await getAssessment(db, reference)
    expect(ties).toMatchObject({ authorIds: [second.id], writerIds: [officer.id] })
    await expect(removeAuthor(by(lead), { reference, personId: officer.id })).rejects.toThrow(Invalid)
    await expect(addAuthor(by(officer), { reference, personId: officer.id })).rejects.toThrow(NotFound)
  })
})

describe('settings', () => {
  test(
    'confidential is for authors and leads to set, hides it from the directorate’s managers, and ' +
      'is recorded once',
    async () => {
      const { reference, officer, directorateId } = await createDraft(db)
      const other = await createPerson(db, { roles: ['manager'], directorateId })
      await setConfidential(by(officer), { reference, confidential: true })
      await setConfidential(by(officer), { reference, confidential: true })
      const rows = await db
        .selectFrom('history')
        .select('id')
        .where('event', '=', 'set confidential')
        .execute()
      expect(rows).toHaveLength(1)
      await expect(setConfidential(by(other), { reference, confidential: false })).rejects.toThrow(NotFound)
    },
  )

  test('tags are kept once each, in the order given, and saving the same ones changes nothing', async () => {
    const { reference, officer } = await createDraft(db)
    const { assessmentId } = await getAssessment(db, reference)
    await setTags(by(officer), { reference, tags: ['b', 'a', 'b'] })
    expect(await listTags(db, assessmentId)).toEqual(['b', 'a'])
    await setTags(by(officer), { reference, tags: ['b', 'a'] })
    expect(
      await db.selectFrom('history').select('id').where('event', '=', 'set tags').execute(),
    ).toHaveLength(1)
  })
})

describe('comments', () => {
  test('stay the approver’s own until they are sent', async () => {
    const { reference, officer, manager } = await createSubmitted(db)
    await writeComment(by(manager), { reference, part: 'impacts', body: 'Who exactly?' })
    const { versionId } = await getAssessment(db, reference)
    expect(await listCommentsFor(db, versionId, officer.id)).toEqual([])
    const [own] = await listCommentsFor(db, versionId, manager.id)
    expect(own).toMatchObject({ part: 'impacts', body: 'Who exactly?', sentAt: null })
    await expect(discardComment(by(officer), { reference, commentId: own?.id ?? '' })).rejects.toThrow(
      NotFound,
    )
    await discardComment(by(manager), { reference, commentId: own?.id ?? '' })
    expect(await listCommentsFor(db, versionId, manager.id)).toEqual([])
    expect(await verifyHistory(db)).toMatchObject({ ok: true })
  })

  test('can be written only by someone who could return it now, and cannot be empty', async () => {
    const { reference, officer, manager, lead } = await createSubmitted(db)
    for (const actor of [officer, lead]) {
      await expect(writeComment(by(actor), { reference, part: 'impacts', body: 'x' })).rejects.toThrow(
        Refused,
      )
    }
    await expect(writeComment(by(manager), { reference, part: 'impacts', body: '' })).rejects.toThrow(Invalid)
  })

  test('are not for strangers, who are not even told that it exists', async () => {
    const { reference } = await createSubmitted(db)
    const stranger = await createPerson(db, { roles: ['officer', 'manager'] })
    await expect(writeComment(by(stranger), { reference, part: 'impacts', body: 'x' })).rejects.toThrow(
      NotFound,
    )
    await expect(discardComment(by(stranger), { reference, commentId: 'x' })).rejects.toThrow(NotFound)
  })

  test('cannot be discarded after they are sent', async () => {
    const { reference, manager } = await createReturned(db)
    const { id } = await db.selectFrom('comments').select('id').executeTakeFirstOrThrow()
    await expect(discardComment(by(manager), { reference, commentId: id })).rejects.toThrow(NotFound)
  })
})

describe('audits', () => {
  const answers = {
    evidenceScore: '2',
    evidenceNote: 'a',
    engagementScore: '3',
    engagementNote: 'b',
    impactsScore: '1',
    impactsNote: 'c',
    mitigationsScore: '0',
    mitigationsNote: 'd',
    outcomeScore: '2',
    outcomeNote: 'e',
    verdict: 'improvement needed',
    summary: 'f',
  } as const satisfies Audit

  test('keep scores and notes, tell the authors, and change nothing of the content', async () => {
    const { reference, lead, officer } = await createApproved(db)
    const before = await getAssessment(db, reference)
    await auditAssessment(by(lead), { reference, versionNumber: 1, answers })
    const [audit] = await listAudits(db, before.versionId)
    expect(audit).toMatchObject({ verdict: 'improvement needed', summary: 'f', personName: lead.name })
    expect(audit?.scores.map(({ topic, score }) => [topic, score]).sort()).toEqual([
      ['engagement', 3],
      ['evidence', 2],
      ['impacts', 1],
      ['mitigations', 0],
      ['outcome', 2],
    ])
    expect(await getAssessment(db, reference)).toEqual(before)
    expect((await toldTo(officer.id))[0]).toContain('improvement needed')
    expect(await verifyHistory(db)).toMatchObject({ ok: true })
  })

  test('are for an equality lead who neither wrote nor approved it, and for what is approved', async () => {
    const approver = await createPerson(db, { roles: ['manager', 'equality lead'] })
    const { reference, officer } = await createApproved(db, { manager: approver })
    for (const actor of [approver, officer]) {
      await expect(auditAssessment(by(actor), { reference, versionNumber: 1, answers })).rejects.toThrow(
        Refused,
      )
    }
    const writer = await createPerson(db, { roles: ['equality lead'] })
    const { assessmentId } = await getAssessment(db, reference)
    await db.insertInto('writers').values({ assessmentId, personId: writer.id }).execute()
    await expect(auditAssessment(by(writer), { reference, versionNumber: 1, answers })).rejects.toThrow(
      Refused,
    )
    const submitted = await createSubmitted(db)
    await expect(
      auditAssessment(by(submitted.lead), { reference: submitted.reference, versionNumber: 1, answers }),
    ).rejects.toThrow(Refused)
  })
})

describe('the decision, after sign-off', () => {
  test('a moved date counts from then on, in lists too, and the signed content stays', async () => {
    const { reference, officer } = await createApproved(db)
    await moveDecisionDate(by(officer), {
      reference,
      versionNumber: 1,
      decisionOn: '2027-04-20',
      reason: 'The meeting was put off',
    })
    expect((await getAssessment(db, reference)).decisionOn).toBe('2027-04-20')
    expect(await db.selectFrom('register').select('decisionOn').executeTakeFirst()).toEqual({
      decisionOn: '2027-04-20',
    })
    expect(await db.selectFrom('decisions').select('date').executeTakeFirst()).toEqual({ date: '2027-03-16' })
  })

  test('what was decided is kept, with who put it before whom', async () => {
    const { reference, manager } = await createApproved(db)
    const note = {
      putBeforeOn: '2026-11-21',
      putBeforeBy: 'Head of customer services',
      decided: 'Agreed.',
      reason: 'Minutes',
    }
    await recordDecision(by(manager), { reference, versionNumber: 1, ...note })
    const { versionId } = await getAssessment(db, reference)
    expect(await listDecisionNotes(db, versionId)).toMatchObject([
      { kind: 'put before', ...note, personName: manager.name },
    ])
    expect(await verifyHistory(db)).toMatchObject({ ok: true })
  })

  test('is not noted on a draft or a withdrawn one', async () => {
    for (const { reference, officer } of [await createDraft(db), await createWithdrawn(db)]) {
      const note = { reference, versionNumber: 1, decisionOn: '2027-04-20', reason: 'x' }
      await expect(moveDecisionDate(by(officer), note)).rejects.toThrow(Refused)
    }
  })
})

test('notices are marked as seen up to the one that was shown, and nobody else’s are', async () => {
  const { officer, reference } = await createReturned(db)
  const second = await createPerson(db)
  await addAuthor(by(officer), { reference, personId: second.id })
  const [{ at } = { at: '' }] = await listUnseenNotices(db, officer.id)
  await markNoticesSeen(by(officer), '2026-01-01T00:00:00.000Z')
  expect(await toldTo(officer.id)).toHaveLength(1)
  await markNoticesSeen(by(officer), at)
  expect(await toldTo(officer.id)).toEqual([])
  expect(await toldTo(second.id)).toHaveLength(1)
})
