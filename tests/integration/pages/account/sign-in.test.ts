import { beforeAll, describe, expect, test } from 'vitest'
import { action, loader } from '#app/routes/account/sign-in.tsx'
import { action as signOut } from '#app/routes/account/sign-out.ts'
import { listAlikeEmails } from '#app/data/council/people.server.ts'
import { DEMO_PASSWORD } from '#app/pages/account/demo.server.ts'
import { hashPassword } from '#app/pages/account/passwords.server.ts'
import { beginSession, findSignedInPerson } from '#app/http/session.server.ts'
import { createLog } from '#app/http/log.server.ts'
import { createTurns } from '#app/http/turns.server.ts'
import type { Db } from '#db/client.ts'
import { testDb } from '#tests/support/database.ts'
import { createPerson } from '#tests/support/people.ts'
import { STORED_EMAIL, TYPED_EMAILS } from '#tests/support/typed-emails.ts'
import { cookieOf, getting, NOW, outcomeOf, posting, testConfig } from '#tests/support/request.ts'

const PASSWORD = 'hedgehogs cross quietly'
let passwordHash: string
beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD, { logN: 10, r: 8, p: 1 })
})

const minutesLater = (minutes: number) => new Date(Date.parse(NOW) + minutes * 60_000).toISOString()
const whoHas = (db: Db, cookie: string, now = NOW, config = testConfig()) =>
  findSignedInPerson(
    { db, config, now, log: createLog({ sink: () => {} }) },
    { cookies: cookie, isUse: true },
  )
const trying = (db: Db, email: string, password: string, wish = {}) =>
  action(posting(db, '/sign-in', { email, password }, wish))

describe('signing in', () => {
  test('starts a session with a cookie, and goes to the first page', async () => {
    const db = await testDb()
    const priya = await createPerson(db, { email: 'priya@sandbeach.example', passwordHash })
    const response = (await trying(db, priya.email, PASSWORD)) as Response
    expect([response.status, response.headers.get('location')]).toEqual([303, '/'])
    expect(response.headers.getSetCookie()[0]).toMatch(/^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
    expect(await whoHas(db, cookieOf(response))).toMatchObject({
      id: priya.id,
      name: priya.name,
      roles: ['officer'],
    })
  })

  test('accepts the e-mail address in any case, with spaces around it and accents typed either way', async () => {
    const db = await testDb()
    await createPerson(db, { email: 'zo\u00EB@sandbeach.example', passwordHash })
    expect((await outcomeOf(trying(db, ' ZOE\u0308@Sandbeach.Example ', PASSWORD))).status).toBe(303)
  })

  test.each(Object.entries(TYPED_EMAILS))('accepts an e-mail address with %s', async (_way, typed) => {
    const db = await testDb()
    await createPerson(db, { email: STORED_EMAIL, passwordHash })
    expect((await outcomeOf(trying(db, typed, PASSWORD))).status).toBe(303)
  })

  test('two people whose addresses are alike, as older releases allowed, each sign in with their own', async () => {
    const db = await testDb()
    const own = await hashPassword('lanterns on the water', { logN: 10, r: 8, p: 1 })
    await createPerson(db, { email: 'zo\u00EB@sandbeach.example', passwordHash })
    await createPerson(db, { email: 'zoe@sandbeach.example', passwordHash: own })
    expect((await outcomeOf(trying(db, 'Zo\u00EB@sandbeach.example.', PASSWORD))).status).toBe(303)
    expect((await outcomeOf(trying(db, 'ZOE@sandbeach.example', 'lanterns on the water'))).status).toBe(303)
    // Nobody's own: neither is let in with it.
    expect((await outcomeOf(trying(db, 'zo\u00E9@sandbeach.example', PASSWORD))).status).toBe(422)
    expect(await listAlikeEmails(db)).toEqual([['zoë@sandbeach.example', 'zoe@sandbeach.example']])
  })

  test('typing the address differently does not get past the limit', async () => {
    const db = await testDb()
    await createPerson(db, { email: STORED_EMAIL, passwordHash })
    const statuses: number[] = []
    for (const typed of Object.values(TYPED_EMAILS).slice(0, 6))
      statuses.push((await outcomeOf(trying(db, typed, 'a wrong password'))).status)
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429])
  })

  test('returns to the requested page, and never to another site', async () => {
    const db = await testDb()
    const { email } = await createPerson(db, { passwordHash })
    const going = async (returnTo: string) =>
      (await outcomeOf(action(posting(db, '/sign-in', { email, password: PASSWORD, returnTo })))).location
    expect(await going('/people?q=a')).toBe('/people?q=a')
    expect(await going('//evil.example')).toBe('/')
    expect(await going('https://evil.example')).toBe('/')
  })

  test('takes someone who is only an administrator to the people page', async () => {
    const db = await testDb()
    const { email } = await createPerson(db, { passwordHash, roles: ['administrator'] })
    expect((await outcomeOf(trying(db, email, PASSWORD))).location).toBe('/people')
  })

  test('on https sets a Secure cookie that no other site or path can set', async () => {
    const db = await testDb()
    const { email } = await createPerson(db, { passwordHash })
    const response = (await trying(db, email, PASSWORD, { config: { isSecure: true } })) as Response
    expect(response.headers.getSetCookie()[0]).toMatch(
      /^__Host-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
    )
  })

  test('creates a new id, and ends the session in the request', async () => {
    const db = await testDb()
    const { email } = await createPerson(db, { passwordHash })
    const first = cookieOf((await trying(db, email, PASSWORD)) as Response)
    const second = cookieOf((await trying(db, email, PASSWORD, { headers: { cookie: first } })) as Response)
    expect(second).not.toBe(first)
    expect(await whoHas(db, first)).toBeNull()
    expect(await whoHas(db, second)).not.toBeNull()
  })

  test('keeps no session id and no password in the database or the log', async () => {
    const db = await testDb()
    const { email } = await createPerson(db, { passwordHash })
    const logged: string[] = []
    const id = cookieOf((await trying(db, email, PASSWORD, { logged })) as Response).split('=')[1] ?? 'none'
    await trying(db, email, 'another password', { logged })
    await trying(db, 'typed-my-passphrase-here', 'x', { logged })
    const tables = JSON.stringify([
      await db.selectFrom('sessions').selectAll().execute(),
      await db.selectFrom('signInAttempts').selectAll().execute(),
    ])
    for (const secret of [id, PASSWORD, 'another password', 'typed-my-passphrase-here']) {
      expect(tables).not.toContain(secret)
      expect(logged.join()).not.toContain(secret)
    }
    expect(logged.map((line) => (JSON.parse(line) as { event: string }).event)).toEqual([
      'authn_login_success',
      'session_created',
      'authn_login_fail',
      'authn_login_fail',
    ])
  })

  test('sends someone who is already signed in to their first page', async () => {
    const db = await testDb()
    const as = await createPerson(db)
    expect(await outcomeOf(loader(getting(db, '/sign-in?returnTo=/assessments', { as })))).toMatchObject({
      status: 303,
      location: '/assessments',
    })
  })
})

describe('someone who cannot sign in', () => {
  test('sees the same message whether or not the person exists', async () => {
    const db = await testDb()
    const known = await createPerson(db, { passwordHash })
    const disabled = await createPerson(db, { passwordHash, disabledAt: NOW })
    const withoutPassword = await createPerson(db)
    const answers = await Promise.all([
      outcomeOf(trying(db, known.email, 'wrong password')),
      outcomeOf(trying(db, 'nobody@sandbeach.example', PASSWORD)),
      outcomeOf(trying(db, disabled.email, PASSWORD)),
      outcomeOf(trying(db, withoutPassword.email, PASSWORD)),
    ])
    const told = answers.map(({ status, data }) => [status, (data as { errors: object }).errors])
    expect(new Set(told.map((each) => JSON.stringify(each))).size).toBe(1)
    expect(answers[0]?.status).toBe(422)
  })

  test.each([
    [{ email: '', password: '' }, ['email', 'password']],
    [{ email: ' ', password: 'x' }, ['email']],
    [{ email: 'a@b.example' }, ['password']],
    [{}, ['email', 'password']],
  ])('%j is asked for what is missing', async (fields, missing) => {
    const answer = await outcomeOf(
      action(posting(await testDb(), '/sign-in', fields as Record<string, string>)),
    )
    expect(answer.status).toBe(422)
    expect(Object.keys((answer.data as { errors: object }).errors)).toEqual(missing)
  })

  test.each(['x'.repeat(10_000), "' or 1=1 --", '%', '\u0000', '__proto__'])(
    '%.20j as e-mail address and password is refused as wrong',
    async (text) => {
      expect((await outcomeOf(trying(await testDb(), `a${text}`, `a${text}`))).status).toBe(422)
    },
  )
})

describe('guessing', () => {
  test('five failures on new devices in one place lock them out of the account for 15 minutes', async () => {
    const db = await testDb()
    const { email } = await createPerson(db, { passwordHash })
    const logged: string[] = []
    for (let count = 0; count < 5; count += 1)
      expect((await outcomeOf(trying(db, email, 'wrong password'))).status).toBe(422)
    expect((await outcomeOf(trying(db, email.toUpperCase(), PASSWORD, { logged }))).status).toBe(429)
    expect(logged.join()).toContain('authn_login_fail_max')
    expect((await outcomeOf(trying(db, email, PASSWORD, { now: minutesLater(14) }))).status).toBe(429)
    expect((await outcomeOf(trying(db, email, PASSWORD, { now: minutesLater(16) }))).status).toBe(303)
  })

  test('many attempts at once do not get past the limit', async () => {
    const db = await testDb()
    const { email } = await createPerson(db, { passwordHash })
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => outcomeOf(trying(db, email, 'wrong password'))),
    )
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(5)
  })

  test('an unknown account is locked in the same way', async () => {
    const db = await testDb()
    for (let count = 0; count < 5; count += 1) await trying(db, 'nobody@sandbeach.example', 'wrong password')
    expect((await outcomeOf(trying(db, 'nobody@sandbeach.example', 'wrong password'))).status).toBe(429)
  })

  test('signing in resets the count', async () => {
    const db = await testDb()
    const { email } = await createPerson(db, { passwordHash })
    for (const password of ['wrong 1', 'wrong 2', 'wrong 3', 'wrong 4', PASSWORD, 'wrong 5'])
      await trying(db, email, password)
    expect((await outcomeOf(trying(db, email, PASSWORD))).status).toBe(303)
  })

  const fail = async (db: Db, rows: number, row: (index: number) => Record<string, string>) => {
    const values = Array.from({ length: rows }, (_, index) => ({
      account: `a${index}`,
      address: '192.0.2.1',
      at: NOW,
      succeeded: 0 as const,
      ...row(index),
    }))
    await db.insertInto('signInAttempts').values(values).execute()
  }
  const deviceOf = (response: Response) =>
    (response.headers.getSetCookie().find((each) => /device=/.test(each)) ?? '').split(';')[0] ?? ''

  test('twenty failures from many networks lock new devices out of an account', async () => {
    const db = await testDb()
    const { email } = await createPerson(db, { passwordHash })
    for (let count = 0; count < 20; count += 1)
      await trying(db, email, 'wrong password', { address: `198.51.100.${count}` })
    expect((await outcomeOf(trying(db, email, PASSWORD, { address: '203.0.113.1' }))).status).toBe(429)
  })

  test('30 failures over many accounts lock new devices out of a network, and no others', async () => {
    const db = await testDb()
    const { email } = await createPerson(db, { passwordHash })
    await fail(db, 30, () => ({ address: '2001:db8:0:0::/64' }))
    expect((await outcomeOf(trying(db, email, PASSWORD, { address: '2001:db8::1234' }))).status).toBe(429)
    expect((await outcomeOf(trying(db, email, PASSWORD, { address: '2001:db8:0:1::1234' }))).status).toBe(303)
  })

  test('an office where many people sign in is not locked out by 30 failures', async () => {
    const db = await testDb()
    const { email } = await createPerson(db, { passwordHash })
    for (let count = 0; count < 3; count += 1)
      await trying(db, (await createPerson(db, { passwordHash })).email, PASSWORD)
    await fail(db, 59, () => ({}))
    expect((await outcomeOf(trying(db, email, PASSWORD))).status).toBe(303)
  })

  test('on a known device the right password is accepted, whatever others try elsewhere or nearby', async () => {
    const db = await testDb()
    const { email } = await createPerson(db, { passwordHash })
    const cookie = deviceOf((await trying(db, email, PASSWORD)) as Response)
    for (let count = 0; count < 8; count += 1) await trying(db, email, 'wrong password')
    await fail(db, 500, () => ({}))
    expect((await outcomeOf(trying(db, email, PASSWORD))).status).toBe(429)
    expect((await outcomeOf(trying(db, email, PASSWORD, { headers: { cookie } }))).status).toBe(303)
  })

  test('someone who mistypes their password 15 times on their own device can still sign in', async () => {
    const db = await testDb()
    const { email } = await createPerson(db, { passwordHash })
    const headers = { cookie: deviceOf((await trying(db, email, PASSWORD)) as Response) }
    for (let count = 0; count < 15; count += 1)
      expect((await outcomeOf(trying(db, email, 'wrong password', { headers }))).status).toBe(422)
    expect((await outcomeOf(trying(db, email, PASSWORD, { headers }))).status).toBe(303)
  })

  test('a device that fails more than 20 times has the limits of a new device', async () => {
    const db = await testDb()
    const { email } = await createPerson(db, { passwordHash })
    const headers = { cookie: deviceOf((await trying(db, email, PASSWORD)) as Response) }
    const statuses: number[] = []
    for (let count = 0; count < 26; count += 1)
      statuses.push((await outcomeOf(trying(db, email, 'wrong password', { headers }))).status)
    expect(statuses.lastIndexOf(422)).toBe(24)
    expect(statuses.at(-1)).toBe(429)
  })

  test.each(['device=', `device=${'a'.repeat(43)}`, 'device=../x'])(
    'the cookie %s makes no device known',
    async (cookie) => {
      const db = await testDb()
      const { email } = await createPerson(db, { passwordHash })
      for (let count = 0; count < 5; count += 1)
        await trying(db, email, 'wrong password', { headers: { cookie } })
      expect((await outcomeOf(trying(db, email, PASSWORD, { headers: { cookie } }))).status).toBe(429)
    },
  )

  test('a device is only known for people who signed in with it', async () => {
    const db = await testDb()
    const [priya, ben] = [await createPerson(db, { passwordHash }), await createPerson(db, { passwordHash })]
    const headers = { cookie: deviceOf((await trying(db, priya.email, PASSWORD)) as Response) }
    for (let count = 0; count < 5; count += 1) await trying(db, ben.email, 'wrong password', { headers })
    expect((await outcomeOf(trying(db, ben.email, PASSWORD, { headers }))).status).toBe(429)
    expect((await outcomeOf(trying(db, priya.email, PASSWORD, { headers }))).status).toBe(303)
  })

  test('attempts that have not ended are not failures', async () => {
    const db = await testDb()
    const { email } = await createPerson(db, { passwordHash })
    const answers = await Promise.all(Array.from({ length: 8 }, () => outcomeOf(trying(db, email, PASSWORD))))
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(303))
  })
})

describe('when too many people sign in at once', () => {
  /** A place where one password is being hashed and one waits, for ever. */
  const full = () => {
    const turns = createTurns({ atOnce: 1, longest: 1 })
    for (const key of ['a', 'b'])
      turns.take({ lane: 'new', from: key, key }, () => new Promise(() => {})).catch(() => {})
    return turns
  }

  test('a new device is asked to wait, and the e-mail address is kept', async () => {
    const db = await testDb()
    const { email } = await createPerson(db, { passwordHash })
    expect(await outcomeOf(trying(db, email, PASSWORD, { turns: full() }))).toMatchObject({
      status: 503,
      data: { email, errors: { email: expect.stringContaining('Wait 10 seconds') } },
    })
    expect(await db.selectFrom('signInAttempts').selectAll().execute()).toEqual([])
  })
})

describe('a session', () => {
  const begin = async (db: Db) => {
    const person = await createPerson(db)
    const { request, context } = posting(db, '/sign-in', {})
    const headers = await beginSession({ ...context, now: NOW }, person.id, request)
    return { person, cookie: cookieOf(new Response(null, { headers })) }
  }

  test('ends when it is idle, and lasts while it is used', async () => {
    const db = await testDb()
    const { cookie } = await begin(db)
    expect(await whoHas(db, cookie, minutesLater(59))).not.toBeNull()
    expect(await whoHas(db, cookie, minutesLater(118))).not.toBeNull()
    expect(await whoHas(db, cookie, minutesLater(179))).toBeNull()
  })

  test('ends after its hours, even while it is used', async () => {
    const db = await testDb()
    const { cookie } = await begin(db)
    for (let minutes = 50; minutes < 720; minutes += 50)
      expect(await whoHas(db, cookie, minutesLater(minutes))).not.toBeNull()
    expect(await whoHas(db, cookie, minutesLater(721))).toBeNull()
  })

  test('is noted as used once a minute, not with every page', async () => {
    const db = await testDb()
    const { cookie } = await begin(db)
    const seen = async () =>
      (await db.selectFrom('sessions').select('lastSeenAt').executeTakeFirstOrThrow()).lastSeenAt
    await whoHas(db, cookie, new Date(Date.parse(NOW) + 59_000).toISOString())
    expect(await seen()).toBe(NOW)
    await whoHas(db, cookie, minutesLater(2))
    expect(await seen()).toBe(minutesLater(2))
  })

  test('ends when the person is disabled', async () => {
    const db = await testDb()
    const { person, cookie } = await begin(db)
    await db.updateTable('people').set({ disabledAt: NOW }).where('id', '=', person.id).execute()
    expect(await whoHas(db, cookie)).toBeNull()
  })

  test('ends on sign-out, and the cookie is removed', async () => {
    const db = await testDb()
    const { cookie } = await begin(db)
    const as = await whoHas(db, cookie)
    const response = (await signOut(posting(db, '/sign-out', {}, { as }))) as Response
    expect(response.headers.get('location')).toBe('/sign-in')
    expect(response.headers.get('set-cookie')).toBe('session=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0')
    expect(response.headers.get('clear-site-data')).toBe('"cache", "storage"')
    expect(await whoHas(db, cookie)).toBeNull()
  })

  test.each([
    '',
    'session=',
    'session=abc',
    `session=${'a'.repeat(43)}`,
    `session=${'é'.repeat(43)}`,
    'other=1; session',
    `__Host-session=${'a'.repeat(43)}`,
  ])('the cookie %j signs nobody in', async (cookie) => {
    const db = await testDb()
    await begin(db)
    expect(await whoHas(db, cookie)).toBeNull()
  })

  test('the hash in the database does not work as a session id', async () => {
    const db = await testDb()
    await begin(db)
    const { idHash } = await db.selectFrom('sessions').select('idHash').executeTakeFirstOrThrow()
    expect(await whoHas(db, `session=${idHash}`)).toBeNull()
    expect(await whoHas(db, `session=${idHash.slice(0, 43)}`)).toBeNull()
  })
})

describe('the demonstration', () => {
  test('lists its people and their password on the sign-in page, but production never does', async () => {
    const db = await testDb()
    await createPerson(db, { name: 'Amy', email: 'amy@sandbeach.example', roles: ['manager'] })
    await createPerson(db, { name: 'A real person', email: 'real@sandbeach.gov.uk' })
    const shown = await loader(getting(db, '/sign-in', { config: { demo: true } }))
    expect(shown.demo).toMatchObject({
      password: DEMO_PASSWORD,
      people: [{ name: 'Amy', roles: ['manager'] }],
    })
    expect((await loader(getting(db, '/sign-in'))).demo).toBeNull()
  })
})
