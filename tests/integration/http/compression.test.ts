import { afterEach, describe, expect, test } from 'vitest'
import { aServer } from '#tests/support/http.ts'

const endings: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of endings.splice(0)) await end()
})
const PAGE = '<p>Zoë</p>'.repeat(2_000)
const serving = async (answer = () => new Response(PAGE, { headers: { 'Content-Type': 'text/html' } })) => {
  const server = await aServer({ answer: () => Promise.resolve(answer()) })
  endings.push(server.close)
  return server
}

describe('a page', () => {
  test.each([
    ['br', 'gzip, deflate, br'],
    ['gzip', 'gzip, deflate'],
  ])('is compressed with %s for a browser that accepts %s', async (encoding, accepted) => {
    const server = await serving()
    const response = await fetch(`http://localhost:${server.port}/`, {
      headers: { 'accept-encoding': accepted },
    })
    expect(response.headers.get('content-encoding')).toBe(encoding)
    expect(response.headers.get('vary')).toBe('Accept-Encoding')
    expect(await response.text()).toBe(PAGE)
    const { headers } = await server.ask('/', { headers: { 'accept-encoding': accepted } })
    expect(Number(headers['content-length'])).toBeLessThan(1_000)
  })

  test.each([undefined, 'identity', 'br;q=0, gzip;q=0'])('is sent as it is to %s', async (accepted) => {
    const server = await serving()
    const answer = await server.ask('/', { headers: { 'accept-encoding': accepted } })
    expect(answer.headers['content-encoding']).toBeUndefined()
    expect(answer.body).toBe(PAGE)
  })

  test('that is small, or is no text, is sent as it is', async () => {
    const headers = { 'accept-encoding': 'br' }
    for (const [body, type] of [
      ['a', 'text/html'],
      [PAGE, 'application/zip'],
    ] as const) {
      const server = await serving(() => new Response(body, { headers: { 'Content-Type': type } }))
      expect((await server.ask('/', { headers })).headers['content-encoding']).toBeUndefined()
    }
  })

  test.each([
    [503, '10'],
    [429, '900'],
    [200, undefined],
  ])('with status %i says when to try again: %s', async (status, seconds) => {
    const server = await serving(() => new Response('', { status }))
    expect((await server.ask('/')).headers['retry-after']).toBe(seconds)
  })
})
