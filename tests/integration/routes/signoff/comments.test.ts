import { beforeEach, describe, expect, test } from 'vitest'
import { addAuthor } from '#app/commands/assessment/change-authors.server.ts'
import { redactAssessment } from '#app/commands/council/redact-assessment.server.ts'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { listUnseenNotices } from '#app/data/work/notices.server.ts'
import { verifyHistory } from '#app/data/oversight/verify-history.server.ts'
import { action, loader } from '#app/routes/signoff/comments.tsx'
import { loader as history } from '#app/routes/signoff/history.tsx'
import { loader as taskList } from '#app/routes/assessment/task-list.tsx'
import { loader as version } from '#app/routes/assessment/version.tsx'
import { loader as document } from '#app/routes/assessment/document.ts'
import type { SignedInPerson } from '#app/http/context.server.ts'
import type { Db } from '#db/client.ts'
import * as an from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { createPerson } from '#tests/support/people.ts'
import { getting, NOW, outcomeOf, posting } from '#tests/support/request.ts'

let db: Db
let draft: an.TestAssessment
let partner: SignedInPerson
beforeEach(async () => {
  db = await testDb()
  draft = await an.createDraft(db)
  partner = await createPerson(db, { name: 'Owen Blythe', directorateId: null, organisation: 'NHS' })
  await addAuthor(
    { db, actor: draft.officer, now: NOW },
    { reference: draft.reference, personId: partner.id },
  )
})

const send = async (as: SignedInPerson, fields: Record<string, string>, { reference } = draft) =>
  outcomeOf(
    action(
      posting(
        db,
        `/assessments/${reference}/comments`,
        { ...(await an.moveVersionNow(db, reference)), ...fields },
        { as, params: { reference } },
      ),
    ),
  )
const open = (as: SignedInPerson, query = '') =>
  loader(
    getting(db, `/assessments/${draft.reference}/comments${query}`, {
      as,
      params: { reference: draft.reference },
    }),
  )
const commentsFor = async (as: SignedInPerson) =>
  (await open(as)).parts.flatMap(({ part, comments }) => comments.map((comment) => ({ part, ...comment })))
const eventsIn = async () =>
  (await history(getting(db, '/', onIt(draft.officer)))).lines.map(({ says }) => says)
const onIt = (as: SignedInPerson) => ({ as, params: { reference: draft.reference, version: '1' } })
const told = async ({ id }: SignedInPerson) => (await listUnseenNotices(db, id)).map(({ message }) => message)

describe('while it is written', () => {
  test('a contributor comments on a part, and its authors and readers see who said what and when', async () => {
    expect(await send(partner, { part: 'impacts', body: 'Carers are missing.' })).toMatchObject({
      status: 303,
      location: `/assessments/${draft.reference}/comments?done=comment-added#comments-impacts`,
    })
    const said = {
      part: 'impacts',
      by: 'Owen Blythe (NHS, officer)',
      when: '22 November 2026 at 10:00am',
      body: 'Carers are missing.',
    }
    const manager = await createPerson(db, { roles: ['manager'], directorateId: draft.directorateId })
    for (const [as, canResolve] of [
      [draft.officer, true],
      [partner, false],
      [draft.lead, false],
      [manager, false],
    ] as const)
      expect(await commentsFor(as)).toMatchObject([{ ...said, canResolve }])
    expect(await told(draft.officer)).toEqual(['has a new comment on “Step 2: What will change (impacts)”'])
    expect(await told(partner)).toEqual(['has you as an author now'])
    expect((await taskList(getting(db, '/', onIt(draft.officer)))).openComments).toEqual({ impacts: 1 })
  })

  test('authors, equality leads and the approver comment on the whole assessment', async () => {
    const returned = await an.createReturned(db)
    for (const as of [returned.officer, returned.lead, returned.manager])
      expect(await send(as, { body: 'Is this all?' }, returned)).toMatchObject({ status: 303 })
    expect((await getAssessment(db, returned.reference)).ties.writerIds).toEqual([returned.officer.id])
  })

  test('an author resolves a comment once, its writer is told, and it stays', async () => {
    await send(partner, { body: 'Which streets?' })
    const [{ id } = { id: '' }] = await commentsFor(partner)
    expect(await send(partner, { intent: 'resolve', commentId: id })).toMatchObject({ status: 403 })
    expect(await send(draft.officer, { intent: 'resolve', commentId: id })).toMatchObject({ status: 303 })
    expect(await send(draft.officer, { intent: 'resolve', commentId: id })).toMatchObject({ status: 409 })
    expect(await commentsFor(partner)).toMatchObject([
      { body: 'Which streets?', resolved: 'Resolved by Priya Shah on 22 November 2026 at 10:00am' },
    ])
    expect(await told(partner)).toContain('has your comment marked as resolved')
    expect((await taskList(getting(db, '/', onIt(draft.officer)))).openComments).toEqual({})
    expect(await eventsIn()).toEqual(
      expect.arrayContaining([
        'commented on the whole assessment',
        'resolved the comment of Owen Blythe on the whole assessment',
      ]),
    )
  })

  test('nothing is added without words, for a part that there is not, or for another assessment', async () => {
    expect(await send(partner, { body: '  ' })).toMatchObject({ status: 422 })
    expect(await send(partner, { body: 'x', part: 'nowhere' })).toMatchObject({
      status: 422,
      data: { entered: { body: 'x' } },
    })
    const other = await an.createDraft(db)
    await send(partner, { body: 'Here only' })
    const [{ id } = { id: '' }] = await commentsFor(partner)
    expect(await send(other.officer, { intent: 'resolve', commentId: id }, other)).toMatchObject({
      status: 409,
    })
    expect(await send(partner, { body: 'x' }, other)).toMatchObject({ status: 404 })
    expect(await commentsFor(partner)).toMatchObject([{ body: 'Here only' }])
  })

  test('managers of the directorate read them, and add none', async () => {
    const manager = await createPerson(db, { roles: ['manager'], directorateId: draft.directorateId })
    expect(await send(manager, { body: 'x' })).toMatchObject({ status: 403 })
  })
})

test.each([
  ['submitted', an.createSubmitted],
  ['to countersign', an.createAwaitingCountersignature],
  ['approved', an.createApproved],
  ['stopped', an.createStopped],
  ['withdrawn', an.createWithdrawn],
] as const)('one that is %s takes no comment', async (_state, create) => {
  const made = await create(db)
  for (const as of [made.officer, made.lead])
    expect(await send(as, { body: 'Too late' }, made)).toMatchObject({ status: 403 })
})

test('the comments are not taken for what was asked on return, and are not in the document', async () => {
  const returned = await an.createReturned(db, { requested: { comment: 'Say more.', parts: ['impacts'] } })
  await send(returned.officer, { body: 'A later remark', part: 'impacts' }, returned)
  const request = { as: returned.officer, params: { reference: returned.reference, version: '1' } }
  expect((await taskList(getting(db, '/', request))).comments).toMatchObject([{ body: 'Say more.' }])
  const { reading } = await version(getting(db, '/', request))
  expect(JSON.stringify(reading.comments)).not.toContain('A later remark')
  const exported = await document(getting(db, '/', request))
  expect(await exported.text()).not.toContain('A later remark')
})

test('redaction covers them, and verification notices a change', async () => {
  await send(partner, { body: 'Mrs Quill of Mill Lane told us.' })
  const [{ id } = { id: '' }] = await commentsFor(partner)
  await send(draft.officer, { intent: 'resolve', commentId: id })
  expect(await verifyHistory(db)).toMatchObject({ ok: true })
  await redactAssessment(
    { db, actor: draft.lead, now: NOW },
    { reference: draft.reference, withheld: { words: 'Mrs Quill' }, reason: 'A resident' },
  )
  expect(await commentsFor(partner)).toMatchObject([{ body: '[…] of Mill Lane told us.' }])
  expect(await verifyHistory(db)).toMatchObject({ ok: true })
  await db.updateTable('comments').set({ body: 'All is well.' }).where('id', '=', id).execute()
  expect(await verifyHistory(db)).toMatchObject({ ok: false })
})
