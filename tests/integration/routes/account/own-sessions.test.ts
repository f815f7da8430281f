import { describe, expect, test } from 'vitest'
import { beginSession } from '#app/http/session.server.ts'
import { createLog } from '#app/http/log.server.ts'
import { action, loader } from '#app/routes/account/account.tsx'
import { testDb } from '#tests/support/database.ts'
import { createPerson } from '#tests/support/people.ts'
import { getting, NOW, outcomeOf, posting, testConfig } from '#tests/support/request.ts'

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0'
const EARLIER = '2026-11-22T09:45:00.000Z'

async function createSignedIn() {
  const db = await testDb()
  const as = await createPerson(db)
  const eve = await createPerson(db, { name: 'Eve' })
  const session = (idHash: string, personId: string, browser: string | null = null) => ({
    idHash,
    personId,
    browser,
    createdAt: EARLIER,
    lastSeenAt: EARLIER,
  })
  await db
    .insertInto('sessions')
    .values([
      session(as.sessionIdHash, as.id, 'Chrome on Windows'),
      session('on the telephone', as.id, 'Safari on an iPhone'),
      session('at home', as.id),
      session('of Eve', eve.id),
      { ...session('too old', as.id), createdAt: '2026-11-20T09:00:00.000Z' },
    ])
    .execute()
  const sending = (fields: Record<string, string>) =>
    outcomeOf(action(posting(db, '/account', fields, { as })))
  const shown = async (who = as) => (await loader(getting(db, '/account', { as: who }))).sessions
  const open = async () =>
    (
      await db
        .selectFrom('sessions')
        .select('idHash')
        .where('endedAt', 'is', null)
        .orderBy('idHash')
        .execute()
    ).map(({ idHash }) => idHash)
  return { db, as, eve, sending, shown, open }
}

describe('people’s own sessions', () => {
  test('are on their account page, this one first, and nobody else’s', async () => {
    const { shown } = await createSignedIn()
    const sessions = await shown()
    expect(sessions.map(({ browser, isThis }) => [browser, isThis])).toEqual([
      ['Chrome on Windows', true],
      ['A browser', false],
      ['Safari on an iPhone', false],
    ])
    expect(sessions[0]).toMatchObject({ began: expect.stringContaining('22 November 2026') })
    expect(JSON.stringify(sessions)).not.toContain('telephone')
  })

  test('can be ended one by one', async () => {
    const { shown, sending, open, as } = await createSignedIn()
    const phone = (await shown()).find(({ browser }) => browser.startsWith('Safari'))
    expect(await sending({ intent: 'end', session: phone?.handle ?? '' })).toMatchObject({ status: 303 })
    expect(await open()).toEqual(['at home', as.sessionIdHash, 'of Eve', 'too old'].toSorted())
  })

  test('of someone else cannot be ended', async () => {
    const { shown, sending, open, eve } = await createSignedIn()
    const before = await open()
    const [of] = await shown(eve)
    await sending({ intent: 'end', session: of?.handle ?? '' })
    for (const session of ['of Eve', '', '__proto__'])
      expect(await sending({ intent: 'end', session })).toMatchObject({ status: 400 })
    expect(await sending({})).toMatchObject({ status: 400 })
    expect(await open()).toEqual(before)
  })

  test('can all be ended but this one', async () => {
    const { sending, open, as } = await createSignedIn()
    expect(await sending({ intent: 'end-others' })).toMatchObject({ location: '/account?ended=others' })
    expect(await open()).toEqual([as.sessionIdHash, 'of Eve'].toSorted())
  })

  test('say in which browser they began', async () => {
    const { db, as, shown } = await createSignedIn()
    const log = createLog({ level: 'error', sink: () => undefined, now: () => NOW })
    const request = new Request('http://localhost/', { headers: { 'user-agent': FIREFOX } })
    await beginSession({ db, config: testConfig(), now: NOW, log }, as.id, request)
    expect((await shown()).map(({ browser }) => browser)).toContain('Firefox on Windows')
  })
})
