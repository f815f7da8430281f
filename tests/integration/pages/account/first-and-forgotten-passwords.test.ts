import { describe, expect, test } from 'vitest'
import { giveSignInLink } from '#app/commands/account/give-sign-in-link.server.ts'
import { makeSetUpCode } from '#app/commands/account/set-up.server.ts'
import { action as sendLink, loader as openLink } from '#app/routes/account/one-time-link.tsx'
import { action as changeOwn } from '#app/routes/account/password.tsx'
import { action as setUp, loader as setUpPage } from '#app/routes/account/set-up.tsx'
import { action as makeLink } from '#app/routes/council/person-link.tsx'
import { hashPassword, verifyPassword } from '#app/pages/account/passwords.server.ts'
import type { Db } from '#db/client.ts'
import { testDb } from '#tests/support/database.ts'
import { confirmPassword, createPerson } from '#tests/support/people.ts'
import { getting, NOW, outcomeOf, posting } from '#tests/support/request.ts'
import { STORED_EMAIL, TYPED_EMAILS } from '#tests/support/typed-emails.ts'

const NEW = 'otters juggle teacups'
const hoursLater = (hours: number) => new Date(Date.parse(NOW) + hours * 3_600_000).toISOString()
const hashOf = async (db: Db, id: string) =>
  (await db.selectFrom('people').select('passwordHash').where('id', '=', id).executeTakeFirstOrThrow())
    .passwordHash
const listEvents = async (db: Db) =>
  (await db.selectFrom('history').select('event').orderBy('id').execute()).map(({ event }) => event)

describe('a one-time link', () => {
  const createLink = async () => {
    const db = await testDb()
    const administrator = await createPerson(db, { roles: ['administrator'] })
    const ben = await createPerson(db, { name: 'Ben Okafor' })
    const { token } = await giveSignInLink({ db, actor: administrator, now: NOW }, ben.id)
    return { db, administrator, ben, token }
  }
  const using = (db: Db, token: string, password: string, options = {}) =>
    outcomeOf(sendLink(posting(db, `/link/${token}`, { password }, { params: { token }, ...options })))
  const opening = (db: Db, token: string, options = {}) =>
    outcomeOf(openLink(getting(db, `/link/${token}`, { params: { token }, ...options })))

  test('is shown once, with the address of the service, and stored as a hash', async () => {
    const { db, administrator, ben } = await createLink()
    await confirmPassword(db, administrator)
    const logged: string[] = []
    const config = { baseUrl: 'https://eqia.sandbeach.example', baseUrlGiven: true }
    const { data } = await outcomeOf(
      makeLink(
        posting(db, '/people/x/link', {}, { as: administrator, params: { id: ben.id }, config, logged }),
      ),
    )
    const { link } = data as { link: string }
    expect(link).toMatch(/^https:\/\/eqia\.sandbeach\.example\/link\/[\w-]{43}$/)
    const token = link.split('/').at(-1) ?? 'none'
    const kept = [
      await db.selectFrom('signInLinks').selectAll().execute(),
      await db.selectFrom('history').selectAll().execute(),
      logged,
    ]
    expect(JSON.stringify(kept)).not.toContain(token)
    expect((await opening(db, token)).status).toBe(200)
  })

  test('still works after opening it, and stops working after it sets a password', async () => {
    const { db, ben, token } = await createLink()
    await opening(db, token)
    expect(await opening(db, token)).toMatchObject({ status: 200, data: { name: 'Ben Okafor' } })
    expect(await using(db, token, NEW)).toMatchObject({ status: 303, location: '/' })
    expect(await verifyPassword(NEW, await hashOf(db, ben.id))).toBe(true)
    expect(await db.selectFrom('sessions').select('personId').where('endedAt', 'is', null).execute()).toEqual(
      [{ personId: ben.id }],
    )
    expect(await listEvents(db)).toEqual(['give sign-in link', 'set password'])
    expect((await opening(db, token)).status).toBe(404)
    expect((await using(db, token, 'another one entirely')).status).toBe(404)
  })

  test('still works after a password that is refused', async () => {
    const { db, ben, token } = await createLink()
    expect(await using(db, token, 'BenOkafor')).toMatchObject({
      status: 422,
      data: { errors: { password: expect.any(String) } },
    })
    expect(await hashOf(db, ben.id)).toBeNull()
    expect((await opening(db, token)).status).toBe(200)
  })

  test('works for 24 hours', async () => {
    const { db, token } = await createLink()
    expect((await opening(db, token, { now: hoursLater(23.9) })).status).toBe(200)
    expect((await opening(db, token, { now: hoursLater(24) })).status).toBe(404)
    expect((await using(db, token, NEW, { now: hoursLater(24) })).status).toBe(404)
  })

  test('stops working when a newer one is created or the person is disabled', async () => {
    const { db, administrator, ben, token } = await createLink()
    const { token: newer } = await giveSignInLink({ db, actor: administrator, now: NOW }, ben.id)
    expect((await opening(db, token)).status).toBe(404)
    await db.updateTable('people').set({ disabledAt: NOW }).where('id', '=', ben.id).execute()
    expect((await opening(db, newer)).status).toBe(404)
    await expect(giveSignInLink({ db, actor: administrator, now: NOW }, ben.id)).rejects.toThrow(
      'Enable them first',
    )
  })

  test('used twice at once sets one password', async () => {
    const { db, token } = await createLink()
    const answers = await Promise.all([using(db, token, NEW), using(db, token, 'walrus paints a fence')])
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 403])
    expect(await listEvents(db)).toEqual(['give sign-in link', 'set password'])
  })

  test.each(['', 'x', 'a'.repeat(43), '%', '__proto__', 'x'.repeat(5_000)])(
    '%.20j is not a link',
    async (token) => {
      const { db } = await createLink()
      expect((await opening(db, token)).status).toBe(404)
    },
  )
})

describe('changing your password', () => {
  const OLD = 'hedgehogs cross quietly'
  const createSignedIn = async () => {
    const db = await testDb()
    const as = await createPerson(db, { passwordHash: await hashPassword(OLD, { logN: 10, r: 8, p: 1 }) })
    for (const idHash of [as.sessionIdHash, 'elsewhere']) {
      await db
        .insertInto('sessions')
        .values({ idHash, personId: as.id, createdAt: NOW, lastSeenAt: NOW })
        .execute()
    }
    const sending = (current: string, password: string) =>
      outcomeOf(changeOwn(posting(db, '/password', { current, password }, { as })))
    return { db, as, sending }
  }

  test('keeps this session and ends the others', async () => {
    const { db, as, sending } = await createSignedIn()
    expect(await sending(OLD, NEW)).toMatchObject({ status: 303, location: '/password?changed' })
    expect(await verifyPassword(NEW, await hashOf(db, as.id))).toBe(true)
    expect(await db.selectFrom('sessions').select('idHash').where('endedAt', 'is', null).execute()).toEqual([
      { idHash: as.sessionIdHash },
    ])
    expect(await listEvents(db)).toEqual(['set password'])
  })

  test('asks for the current one, and limits guesses', async () => {
    const { sending } = await createSignedIn()
    expect(await sending('', NEW)).toMatchObject({
      status: 422,
      data: { errors: { current: 'Enter your current password' } },
    })
    for (let count = 0; count < 5; count += 1) expect((await sending('wrong one', NEW)).status).toBe(422)
    expect((await sending(OLD, NEW)).status).toBe(429)
  })

  test('refuses one that is too easy to guess', async () => {
    const { db, sending } = await createSignedIn()
    expect(await sending(OLD, 'Password1!')).toMatchObject({
      status: 422,
      data: { errors: { password: expect.any(String) } },
    })
    expect(await sending(OLD, 'x'.repeat(10_000))).toMatchObject({ status: 422 })
    expect(await listEvents(db)).toEqual([])
  })
})

describe('setting up Due Regard', () => {
  const FIRST = { name: 'Ada Admin', email: 'Ada@Sandbeach.gov.uk', password: NEW }
  const sending = (db: Db, code: string, more = {}) =>
    outcomeOf(setUp(posting(db, '/set-up', { code, ...FIRST, ...more })))

  test('adds the first administrator with the code, signs them in and records it', async () => {
    const db = await testDb()
    const code = (await makeSetUpCode(db, NOW)) ?? ''
    expect(code).toMatch(/^([A-Z2-9]{4}-){4}[A-Z2-9]{4}$/)
    expect(await sending(db, ` ${code.toLowerCase().replaceAll('-', ' ')} `)).toMatchObject({
      status: 303,
      location: '/people',
    })
    const people = await db
      .selectFrom('people')
      .innerJoin('personRoles', 'personId', 'id')
      .select(['id', 'email', 'role'])
      .execute()
    expect(people).toMatchObject([{ email: 'ada@sandbeach.gov.uk', role: 'administrator' }])
    expect(await db.selectFrom('sessions').select('personId').where('endedAt', 'is', null).execute()).toEqual(
      [{ personId: people[0]?.id }],
    )
    expect(await listEvents(db)).toEqual(['set up'])
  })

  test('is not possible once there is a person in the directory', async () => {
    const db = await testDb()
    const code = (await makeSetUpCode(db, NOW)) ?? ''
    await createPerson(db)
    expect((await sending(db, code)).status).toBe(404)
    expect((await outcomeOf(setUpPage(getting(db, '/set-up')))).status).toBe(404)
    expect(await makeSetUpCode(db, NOW)).toBeUndefined()
  })

  test('accepts only the newest code, and wrong codes never lock out the right one', async () => {
    const db = await testDb()
    const older = (await makeSetUpCode(db, NOW)) ?? ''
    const code = (await makeSetUpCode(db, NOW)) ?? ''
    for (let count = 0; count < 5; count += 1) {
      expect(await sending(db, older)).toMatchObject({
        status: 422,
        data: { errors: { code: expect.any(String) }, entered: { name: 'Ada Admin' } },
      })
    }
    expect((await sending(db, older)).status).toBe(429)
    expect(await db.selectFrom('people').selectAll().execute()).toEqual([])
    expect((await sending(db, code)).status).toBe(303)
  })

  test('adds one administrator when two set it up at once', async () => {
    const db = await testDb()
    const code = (await makeSetUpCode(db, NOW)) ?? ''
    const answers = await Promise.all([
      sending(db, code),
      sending(db, code, { email: 'eve@sandbeach.gov.uk' }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 404])
  })

  test.each(Object.entries(TYPED_EMAILS))(
    'stores the address plainly, typed with %s',
    async (_way, email) => {
      const db = await testDb()
      const code = (await makeSetUpCode(db, NOW)) ?? ''
      expect(await sending(db, code, { email })).toMatchObject({ status: 303 })
      expect(await db.selectFrom('people').select('email').execute()).toEqual([{ email: STORED_EMAIL }])
    },
  )

  test('lists everything that is missing', async () => {
    const db = await testDb()
    const { data } = await outcomeOf(setUp(posting(db, '/set-up', {})))
    expect(Object.keys((data as { errors: object }).errors)).toEqual(['code', 'name', 'email', 'password'])
  })

  test('stores the code as a hash', async () => {
    const db = await testDb()
    const code = (await makeSetUpCode(db, NOW)) ?? ''
    expect(JSON.stringify(await db.selectFrom('setUpCodes').selectAll().execute())).not.toContain(
      code.slice(0, 9),
    )
  })
})
