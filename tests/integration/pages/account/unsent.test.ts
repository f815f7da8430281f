import { randomBytes, createHash } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { addSession, endSessionsOf } from '#app/data/account/sessions.server.ts'
import { listUnsentPosts } from '#app/data/account/unsent-posts.server.ts'
import { loader as unsentPost, action as throwAway } from '#app/routes/account/unsent-post.tsx'
import { action as saveAims } from '#app/routes/assessment/aims-and-options.tsx'
import { action as signOut } from '#app/routes/account/sign-out.ts'
import { action as changePassword } from '#app/routes/account/password.tsx'
import { afterSignIn } from '#app/pages/account/unsent.server.ts'
import type { Db } from '#db/client.ts'
import { createDraft, type TestAssessment } from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { getting, NOW, outcomeOf, posting } from '#tests/support/request.ts'

let db: Db
let draft: TestAssessment
let cookie: string

beforeEach(async () => {
  db = await testDb()
  draft = await createDraft(db)
  const id = randomBytes(32).toString('base64url')
  await addSession(db, {
    idHash: createHash('sha256').update(id).digest('hex'),
    personId: draft.officer.id,
    at: '2026-11-21T10:00:00.000Z',
  })
  cookie = `session=${id}`
})

const FIELDS = {
  intent: 'continue',
  rowVersion: '1',
  formKey: 'rendered-once-1',
  aims: 'Three weeks of work',
}
const path = () => `/assessments/${draft.reference}/aims-and-options`
const params = () => ({ reference: draft.reference })
const sendTooLate = (
  fields: Record<string, string> = FIELDS,
  to = path(),
  headers: Record<string, string> = { cookie },
) => outcomeOf(saveAims(posting(db, to, fields, { as: null, params: params(), headers })))

test('a form sent after the session ended is kept for its person, who is told so', async () => {
  expect(await sendTooLate()).toMatchObject({
    status: 401,
    data: { isKept: true, typed: [{ name: 'Aims', text: 'Three weeks of work' }] },
  })
  const [post] = await listUnsentPosts(db, draft.officer.id)
  expect(post).toMatchObject({ path: path(), at: NOW })
  expect(Object.fromEntries(post?.fields ?? [])).toEqual(FIELDS)
})

test('a form is kept too if the session ended because a role changed', async () => {
  await endSessionsOf(db, draft.officer.id, NOW)
  expect(await sendTooLate()).toMatchObject({ data: { isKept: true } })
})

test('a form sent with the cookie of someone who signed out is kept for nobody', async () => {
  const sessionIdHash = createHash('sha256').update(cookie.slice('session='.length)).digest('hex')
  const as = { ...draft.officer, sessionIdHash }
  await outcomeOf(signOut(posting(db, '/sign-out', {}, { as, headers: { cookie } })))
  const answer = await sendTooLate()
  expect(answer).toMatchObject({ status: 401, data: { typed: [{ text: 'Three weeks of work' }] } })
  expect(answer.data).not.toHaveProperty('isKept')
  expect(await db.selectFrom('unsentPosts').select('id').execute()).toEqual([])
  for (const { id } of [draft.officer, draft.manager]) expect(await afterSignIn(db, id, '/')).toBe('/')
})

test('a kept form is offered at sign-in, only to its person, until they send it', async () => {
  await sendTooLate()
  const [post] = await listUnsentPosts(db, draft.officer.id)
  const id = post?.id ?? ''
  expect(await afterSignIn(db, draft.officer.id, '/')).toBe('/unsent')
  expect(await afterSignIn(db, draft.manager.id, '/')).toBe('/')
  const open = (as: typeof draft.officer) =>
    outcomeOf(unsentPost(getting(db, `/unsent/${id}`, { as, params: { id } })))
  expect(await open(draft.officer)).toMatchObject({ status: 200, data: { sendTo: `${path()}?unsent=${id}` } })
  expect((await open(draft.lead)).status).toBe(404)

  const scope = { scope: 'All', optionsConsidered: 'Three', peopleInvolved: 'Drivers' }
  const send = (fields: Record<string, string>) =>
    outcomeOf(
      saveAims(posting(db, `${path()}?unsent=${id}`, fields, { as: draft.officer, params: params() })),
    )
  expect((await send(FIELDS)).status).toBe(422)
  expect(await listUnsentPosts(db, draft.officer.id)).toHaveLength(1)
  expect((await send({ ...FIELDS, ...scope })).status).toBe(303)
  expect(await listUnsentPosts(db, draft.officer.id)).toEqual([])
})

test('you can delete your own kept form, but not someone else’s', async () => {
  await sendTooLate()
  const [post] = await listUnsentPosts(db, draft.officer.id)
  const discard = (as: typeof draft.officer) =>
    outcomeOf(throwAway(posting(db, `/unsent/${post?.id}`, {}, { as, params: { id: post?.id ?? '' } })))
  await discard(draft.manager)
  expect(await listUnsentPosts(db, draft.officer.id)).toHaveLength(1)
  await discard(draft.officer)
  expect(await listUnsentPosts(db, draft.officer.id)).toEqual([])
})

test('passwords, empty forms, autosaves and forms from unknown people are not kept', async () => {
  await outcomeOf(
    changePassword(
      posting(
        db,
        '/password',
        { current: 'marbles under the lilac', password: 'forty hens and a ladder' },
        { as: null, headers: { cookie } },
      ),
    ),
  )
  await sendTooLate({ intent: 'continue', rowVersion: '1' })
  await sendTooLate({ ...FIELDS, intent: 'by itself' }, `${path()}.data`)
  await sendTooLate(FIELDS, path(), {})
  await sendTooLate(FIELDS, path(), { cookie: `session=${randomBytes(32).toString('base64url')}` })
  expect(await db.selectFrom('unsentPosts').select('id').execute()).toEqual([])
})
