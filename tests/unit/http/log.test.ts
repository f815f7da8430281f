import { describe, expect, test } from 'vitest'
import { createLog, type LogDetails } from '#app/http/log.server.ts'
import { aServer } from '#tests/support/http.ts'

const TOKEN = 'AbCdEfGhIjKlMnOpQrStUvWxYz0123456789_-AbCdE'

const lineOf = (details: LogDetails): string => {
  const lines: string[] = []
  createLog({ sink: (line) => lines.push(line) }).error('sys_crash', details)
  return lines.join()
}

describe('the log', () => {
  test.each([
    `/link/${TOKEN}`,
    `/LINK/${TOKEN}`,
    `//link/${TOKEN}`,
    `/link//${TOKEN}/`,
    `/%6cink/${TOKEN}`,
    `/link/${TOKEN.replace('A', '%41')}`,
    `/link/${TOKEN}.data`,
    `/link/short`,
    `/other/${TOKEN}`,
    // Copied with a letter too many or too few, so only the address says what it is.
    `/LINK/${TOKEN}x`,
    `//link//${TOKEN.slice(0, -1)}`,
    `/%6Cink/${TOKEN}x`,
    `/%4C%49nk/${TOKEN.replace('A', '%41').slice(0, -1)}`,
    `Cannot read http://localhost/link/${TOKEN}?x=1`,
  ])('never holds the token of %s', (path) => {
    for (const name of ['path', 'reason', 'stack', 'what']) {
      expect(lineOf({ [name]: path })).not.toMatch(/AbCdEf|%41bCdEf|short/)
    }
  })

  test('keeps other paths and ids as they are', () => {
    const id = '0b0cfb0e-4f0c-4c0d-9c3a-1b2a3c4d5e6f'
    for (const path of [`/assessments/${id}/impacts/%C3%A9`, '/people', '/forward-plan/x/link-this'])
      expect(lineOf({ path })).toContain(`"path":"${path}"`)
  })

  test('has lines of a bounded length, whatever is sent', () => {
    const long = 'x'.repeat(100_000)
    const line = lineOf({ path: long, site: long, origin: long, reason: long, stack: long })
    expect(line.length).toBeLessThan(4_000)
  })

  test.each([`/link/${TOKEN}`, `/LINK/${TOKEN}`, `//link/${TOKEN}`, `/%6Cink/${TOKEN}`])(
    'of a server never holds the link of a request for %s',
    async (path) => {
      const server = await aServer({ answer: () => Promise.resolve(new Response(path, { status: 404 })) })
      await server.ask(path)
      await server.close()
      expect(server.logged.join()).toContain('"event":"request"')
      expect(server.logged.join()).not.toContain(TOKEN)
    },
  )
})
