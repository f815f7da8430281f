import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { beginSession } from '#app/http/session.server.ts'
import { type Answer, type Ask, aServer } from '#tests/support/http.ts'
import { createPerson } from '#tests/support/people.ts'
import { cookieOf, posting } from '#tests/support/request.ts'

let server: Awaited<ReturnType<typeof aServer>>
let cookie: string
beforeAll(async () => {
  server = await aServer()
  const person = await createPerson(server.db)
  const { request, context } = posting(server.db, '/sign-in', {})
  const now = new Date().toISOString()
  cookie = cookieOf(
    new Response(null, { headers: await beginSession({ ...context, now }, person.id, request) }),
  )
})
/** As someone who is signed in. */
const postAsPerson = (path: string, body: string | Buffer, more: Ask = {}) =>
  server.post(path, body, { ...more, headers: { cookie, ...more.headers } })
afterAll(() => server.close())

const echoed = ({ body }: Answer) => JSON.parse(body) as { url: string; method: string; length: number }
const expectRefusal = (answer: Answer, status: number) => {
  expect(answer.status).toBe(status)
  expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
  expect(answer.body).toMatch(/^<!DOCTYPE html>[\s\S]*<h1>[\s\S]*<\/html>\s*$/)
  expect(answer.body).not.toMatch(/Error:|node_modules|\n\s+at /)
  expectEveryHeader(answer)
}
const expectEveryHeader = ({ headers, body }: Answer) => {
  const policy = String(headers['content-security-policy'])
  expect(policy).toMatch(/script-src 'self' 'nonce-[\w-]{22}';.*frame-ancestors 'none'/)
  expect(policy).not.toContain('unsafe')
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
  })
  expect(headers['x-powered-by']).toBeUndefined()
  for (const [, nonce] of body.matchAll(/nonce="([^"]+)"/g)) expect(policy).toContain(`'nonce-${nonce}'`)
}

describe('every answer', () => {
  test.each(['/', '/nothing', '/assets/none.js', '/%ff', '/health', '/?_data=x'])(
    'to %s has the security headers, and is not cached',
    async (path) => {
      const answer = await server.ask(path)
      expectEveryHeader(answer)
      expect(answer.headers['cache-control']).toBe('no-store')
    },
  )

  test('has its own nonce', async () => {
    const [one, two] = [await server.ask('/'), await server.ask('/')]
    expect(one.headers['content-security-policy']).not.toBe(two.headers['content-security-policy'])
  })

  test('to HEAD has the same status and no body', async () => {
    expect(await server.ask('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' })
  })
})

describe('a form', () => {
  test('from our own page arrives whole, as it was sent', async () => {
    const body = `a=${'x'.repeat(900_000)}&b=%F0%9F%90%B8`
    expect(echoed(await postAsPerson('/somewhere?x=1', body))).toMatchObject({
      url: `http://${server.host}/somewhere?x=1`,
      method: 'POST',
      length: body.length,
    })
  })

  test('is accepted from a browser that sends only Origin, or only Sec-Fetch-Site', async () => {
    expect((await server.post('/', 'a=1', { headers: { 'sec-fetch-site': undefined } })).status).toBe(200)
    expect((await server.post('/', 'a=1', { headers: { origin: undefined } })).status).toBe(200)
  })

  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['a sibling site', { 'sec-fetch-site': 'same-site' }],
    ['nowhere', { 'sec-fetch-site': 'none' }],
    ['only a foreign Origin', { 'sec-fetch-site': undefined, origin: 'https://evil.example' }],
    ['the null Origin', { 'sec-fetch-site': undefined, origin: 'null' }],
    ['our name on another port', { 'sec-fetch-site': undefined, origin: 'http://localhost:1' }],
    ['our name on https', { 'sec-fetch-site': undefined, origin: 'https://localhost' }],
    ['an unknown place', { 'sec-fetch-site': undefined, origin: undefined }],
    ['two contradictory places', { 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' }],
  ])('from %s is 403, and logged', async (_where, headers) => {
    server.logged.length = 0
    expectRefusal(await server.post('/', 'a=1', { headers }), 403)
    expect(server.logged.join()).toContain('malicious_cross_site_request')
  })

  test.each([
    'application/json',
    'text/plain',
    'application/x-www-form-urlencodedx',
    '',
    'multipart/mixed; boundary=x',
    'application/xml',
  ])('as %j is 415', async (type) => {
    expectRefusal(await server.post('/', 'a=1', { headers: { 'content-type': type || undefined } }), 415)
  })

  test('that is compressed is 415', async () => {
    expectRefusal(await server.post('/', 'a=1', { headers: { 'content-encoding': 'gzip' } }), 415)
  })

  test.each([
    'multipart/form-data',
    'multipart/form-data; boundary=',
    `multipart/form-data; boundary=${'x'.repeat(80)}`,
  ])('as %.40j is 400', async (type) => {
    expectRefusal(await server.post('/', '--x--', { headers: { 'content-type': type } }), 400)
  })

  test.each(['a=%', 'a=%zz', 'a=%ff', 'a=%ED%A0%80', 'a=%C3%28'])(
    'with the broken characters %s is 400',
    async (body) => {
      expectRefusal(await server.post('/', body), 400)
    },
  )

  test('over 1 MB is 413, with and without a length', async () => {
    const body = `a=${'x'.repeat(1_000_001)}`
    expectRefusal(await postAsPerson('/', body), 413)
    expectRefusal(await postAsPerson('/', body, { chunked: true }), 413)
  })

  test('with a file can have 2 MB and no more', async () => {
    const multipart = { 'content-type': 'multipart/form-data; boundary=x' }
    expect(echoed(await postAsPerson('/', 'x'.repeat(1_900_000), { headers: multipart })).length).toBe(
      1_900_000,
    )
    expectRefusal(await postAsPerson('/', 'x'.repeat(2_000_001), { headers: multipart, chunked: true }), 413)
  })

  test('of 60 MB is 413, with and without a length, and the server keeps running', async () => {
    const body = Buffer.alloc(60_000_000, 120)
    expectRefusal(await postAsPerson('/', body), 413)
    expectRefusal(await postAsPerson('/', body, { chunked: true }), 413)
    expect((await server.ask('/')).status).toBe(200)
  })

  test.each([
    ['application/x-www-form-urlencoded', 'a='],
    ['multipart/form-data; boundary=x', ''],
  ])('as %s from someone we do not know can have 64 KB and no more', async (type, start) => {
    const headers = { 'content-type': type }
    const ofLength = (length: number) => start.padEnd(length, 'x')
    expect(echoed(await server.post('/', ofLength(64_000), { headers })).length).toBe(64_000)
    expectRefusal(await server.post('/', ofLength(64_001), { headers }), 413)
    expectRefusal(await server.post('/', ofLength(64_001), { headers, chunked: true }), 413)
  })

  test('from someone whose session has ended arrives whole, so that it can be kept for them', async () => {
    const ended = `session=${'e'.repeat(43)}`
    const { id } = await createPerson(server.db)
    const idHash = createHash('sha256').update('e'.repeat(43)).digest('hex')
    const longAgo = '2020-01-01T00:00:00.000Z'
    await server.db
      .insertInto('sessions')
      .values({ idHash, personId: id, createdAt: longAgo, lastSeenAt: longAgo, endedAt: longAgo })
      .execute()
    const answer = await server.post('/', 'a='.padEnd(900_000, 'x'), { headers: { cookie: ended } })
    expect(echoed(answer).length).toBe(900_000)
  })

  test('that announces 60 MB and sends nothing is 413 at once', async () => {
    expectRefusal(
      await server.post('/', '', { headers: { 'content-length': '60000000', expect: '100-continue' } }),
      413,
    )
  })
})

describe('an address', () => {
  test.each([
    '/%ff',
    '/%',
    '/%zz',
    '/a%00b',
    '/?q=%00',
    '/?_data=routes%2Froot',
    '/people?x=1&_data',
    '/%C3%28',
  ])('%s is 400', async (path) => {
    expectRefusal(await server.ask(path), 400)
  })

  test.each([
    '/?q=100%',
    '/?q=%ff',
    '/a%20b',
    '/%2F%2Fevil',
    '//evil.example/x',
    '/people.data?_routes=root',
    '/%F0%9F%90%B8',
  ])('%s is accepted', async (path) => {
    const answer = await server.ask(path)
    expect(answer.status).toBeLessThan(500)
    expect(answer.status).not.toBe(400)
  })

  test('of 20 kB is 414', async () => {
    expectRefusal(await server.ask(`/?q=${'x'.repeat(20_000)}`), 414)
  })

  test('that is a whole URL of another site is 400', async () => {
    expectRefusal(await server.ask('http://evil.example/x'), 400)
  })
})

describe('a method', () => {
  test.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])('%s is 405', async (method) => {
    const answer = await server.ask('/', { method })
    expectRefusal(answer, 405)
    expect(answer.headers['allow']).toBe('GET, HEAD, POST')
  })
})

describe('a host', () => {
  test.each([
    'evil.example',
    'localhost.evil.example',
    'evil.example:80',
    '',
    'localhost:99999999',
    'a b',
    'localhost/x',
    '[::1',
    'user@localhost',
  ])('%j is 400', async (host) => {
    expectRefusal(await server.ask('/', { headers: { host } }), 400)
  })

  test.each(['localhost', 'LOCALHOST:3000', '127.0.0.1:3000', '[::1]:3000', '10.1.2.3'])(
    '%j is accepted as local',
    async (host) => {
      expect((await server.ask('/', { headers: { host } })).status).toBe(200)
    },
  )

  test('in a forwarded header from a stranger is ignored', async () => {
    const answer = await server.ask('/', {
      headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
    })
    expect(echoed(answer).url).toBe(`http://${server.host}/`)
  })
})
