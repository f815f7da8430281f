import { beforeEach, describe, expect, test } from 'vitest'
import { addAuthor, removeAuthor } from '#app/commands/assessment/change-authors.server.ts'
import { setConfidential } from '#app/commands/assessment/change-settings.server.ts'
import { importAssessment } from '#app/commands/assessment/import-assessment.server.ts'
import { SYSTEM } from '#app/domain/people.ts'
import { action, loader } from '#app/routes/work/your-work.tsx'
import type { SignedInPerson } from '#app/http/context.server.ts'
import type { Db } from '#db/client.ts'
import {
  createCouncil,
  createAwaitingCountersignature,
  createReturned,
  createStopped,
  createSubmitted,
  createApproved,
  createDraft,
} from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { documentWith, completeDocumentWith } from '#tests/support/documents.ts'
import { createPerson } from '#tests/support/people.ts'
import { getting, NOW, outcomeOf, posting } from '#tests/support/request.ts'

let db: Db
beforeEach(async () => {
  db = await testDb()
})
const open = (as: SignedInPerson, now = NOW) => loader(getting(db, '/', { as, now }))
const blocksOf = async (as: SignedInPerson) =>
  (await open(as)).waiting.map(({ heading, lines }) => [heading, lines.map(({ reference }) => reference)])

describe('an officer', () => {
  test('with nothing to do sees where to start, and nothing for other roles', async () => {
    const officer = await createPerson(db)
    expect(await open(officer)).toMatchObject({
      isOfficer: true,
      isAdministrator: false,
      waiting: [],
      writing: [],
      written: [],
      signed: [],
      news: { notices: [] },
    })
  })

  test('sees returned assessments with the changes requested, then drafts, soonest decision first', async () => {
    const council = await createCouncil(db)
    const withDate = (date: string | undefined) =>
      completeDocumentWith({ proposal: { decision: { body: 'Cabinet', ...(date ? { date } : {}) } } })
    const later = await createDraft(db, { ...council, document: withDate('2027-06-01') })
    const undated = await createDraft(db, { ...council, document: withDate(undefined) })
    const sooner = await createDraft(db, { ...council, document: withDate('2026-12-01') })
    const returned = await createReturned(db, {
      ...council,
      requested: { comment: 'Say more about carers.', parts: ['impacts', 'evidence'] },
    })
    const { writing } = await open(council.officer)
    expect(writing.map(({ reference }) => reference)).toEqual(
      [returned, sooner, later, undated].map(({ reference }) => reference),
    )
    expect(writing[0]?.note).toBe(
      'To change: Evidence; Step 2: What will change (impacts). “Say more about carers.”',
    )
    expect(writing.map(({ decision }) => decision).slice(1)).toEqual([
      '1 December 2026, in 9 days',
      '1 June 2027, in 191 days',
      'No date yet',
    ])
  })

  test('sees what is late, and where there is no formal decision', async () => {
    const council = await createCouncil(db)
    const without = completeDocumentWith({
      proposal: { decision: { noDecisionReason: 'It is a trial without a decision.' } },
    })
    await createDraft(db, { ...council, document: without })
    await createDraft(db, council)
    const { writing } = await open(council.officer, '2027-04-01T09:00:00.000Z')
    expect(writing.map(({ decision, late }) => [decision, late])).toEqual([
      ['16 March 2027, 16 days ago', 'Late'],
      ['No formal decision', undefined],
    ])
  })

  test('sees their submitted and finished assessments separately, and nobody else’s', async () => {
    const council = await createCouncil(db)
    const submitted = await createSubmitted(db, council)
    const approved = await createApproved(db, council)
    await createDraft(db)
    const { writing, written } = await open(council.officer)
    expect(writing).toEqual([])
    expect(written.map(({ reference }) => reference).sort()).toEqual([
      submitted.reference,
      approved.reference,
    ])
  })
})

describe('a manager', () => {
  test('sees what to approve, the soonest decision first, and what they signed', async () => {
    const council = await createCouncil(db)
    const soon = completeDocumentWith({ proposal: { decision: { body: 'Cabinet', date: '2026-12-01' } } })
    const one = await createSubmitted(db, council)
    const other = await createSubmitted(db, { ...council, document: soon })
    const approved = await createApproved(db, council)
    expect(await blocksOf(council.manager)).toEqual([['To approve', [other.reference, one.reference]]])
    const { signed, waiting } = await open(council.manager)
    expect(signed).toMatchObject([
      {
        href: `/assessments/${approved.reference}/versions/1`,
        words: 'Approved by you on 20 November 2026. Decision: 16 March 2027, in 114 days',
      },
    ])
    expect(waiting[0]?.lines[0]?.href).toBe(`/assessments/${other.reference}/versions/1`)
  })

  test('with nothing to approve is told how assessments reach them', async () => {
    const { waiting } = await open(await createPerson(db, { roles: ['manager'] }))
    expect(waiting).toMatchObject([
      { heading: 'To approve', lines: [], whenEmpty: expect.stringContaining('Authors choose an approver') },
    ])
  })
})

describe('an equality lead', () => {
  test('sees what to countersign, what was stopped, what has no authors, and what to audit', async () => {
    const council = await createCouncil(db)
    const toCountersign = await createAwaitingCountersignature(db, council)
    const stopped = await createStopped(db, council)
    const { reference } = await importAssessment(
      { db, actor: SYSTEM, now: NOW },
      documentWith({ proposal: { title: 'Nobody’s' } }),
    )
    const approved = await createApproved(db, council)
    expect(await blocksOf(council.lead)).toEqual([
      ['Without an author', [reference]],
      ['To countersign', [toCountersign.reference]],
      ['Stopped', [stopped.reference]],
      ['To audit', [approved.reference]],
    ])
  })

  test('does not see what they wrote or approved', async () => {
    const both = await createPerson(db, { roles: ['officer', 'manager', 'equality lead'] })
    await createApproved(db, { officer: both })
    await createApproved(db, { manager: both })
    await createAwaitingCountersignature(db, { manager: both })
    expect(await blocksOf(both)).toEqual([
      ['To approve', []],
      ['To countersign', []],
      ['To audit', []],
    ])
  })

  test('sees each list once, even with several roles', async () => {
    const all = await createPerson(db, { roles: ['officer', 'manager', 'equality lead', 'administrator'] })
    const { waiting, isAdministrator, isOfficer } = await open(all)
    const ids = waiting.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect([isAdministrator, isOfficer]).toEqual([true, true])
  })
})

test('an administrator sees links to people and directorates, and no assessments', async () => {
  await createAwaitingCountersignature(db)
  const seen = await open(await createPerson(db, { roles: ['administrator'] }))
  expect(seen).toMatchObject({
    isAdministrator: true,
    seesAssessments: false,
    waiting: [],
    writing: [],
    written: [],
    signed: [],
  })
})

describe('what’s new', () => {
  test('shows the newest first with links to the assessments, until it is marked as seen', async () => {
    const { officer, reference } = await createReturned(db)
    const { news } = await open(officer)
    expect(news.notices).toMatchObject([
      {
        message: 'was returned for changes',
        reference,
        href: `/assessments/${reference}`,
        when: '20 November 2026 at 10:00am',
      },
    ])
    const answer = await outcomeOf(action(posting(db, '/', { upTo: news.upTo ?? '' }, { as: officer })))
    expect(answer).toMatchObject({ status: 303, location: '/' })
    expect((await open(officer)).news).toEqual({ notices: [], upTo: undefined })
  })

  test('keeps notices that came after the page was opened', async () => {
    const { officer, reference } = await createReturned(db)
    const { news } = await open(officer)
    const { assessmentId } = await db
      .selectFrom('register')
      .select('assessmentId')
      .where('reference', '=', reference)
      .executeTakeFirstOrThrow()
    const later = {
      id: 'later',
      personId: officer.id,
      assessmentId,
      at: NOW,
      message: 'was moved',
      seenAt: null,
    }
    await db.insertInto('notices').values(later).execute()
    await outcomeOf(action(posting(db, '/', { upTo: news.upTo ?? '' }, { as: officer })))
    expect((await open(officer)).news.notices.map(({ id }) => id)).toEqual(['later'])
  })

  test('shows the title of an assessment you can no longer see only where it says so, and links to none', async () => {
    const { officer, reference, lead } = await createDraft(db)
    const second = await createPerson(db)
    await addAuthor({ db, actor: officer, now: NOW }, { reference, personId: second.id })
    await setConfidential({ db, actor: officer, now: NOW }, { reference, confidential: true })
    await removeAuthor({ db, actor: lead, now: NOW }, { reference, personId: second.id })
    const { news } = await open(second)
    expect(news.notices).toHaveLength(2)
    for (const notice of news.notices) {
      expect(notice.reference).toBe(reference)
      const saysSo = notice.message === 'does not have you as an author any more'
      expect(JSON.stringify(notice).includes('Closing two cash offices')).toBe(saysSo)
      expect(notice.href).toBeUndefined()
    }
  })

  test.each(['', 'yesterday', '2026-11-22', "' or 1=1"])('a form with %j is 400', async (upTo) => {
    const officer = await createPerson(db)
    expect(await outcomeOf(action(posting(db, '/', { upTo }, { as: officer })))).toMatchObject({
      status: 400,
    })
  })
})
