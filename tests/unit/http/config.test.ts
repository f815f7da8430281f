import { expect, test } from 'vitest'
import { readConfig } from '#app/http/config.server.ts'
import { createLog } from '#app/http/log.server.ts'

const read = (env: Record<string, string>) => readConfig({ DATABASE_FILE: 'data/x.sqlite', ...env })
const config = (env: Record<string, string> = {}) => {
  const result = read(env)
  if (!result.ok) throw new Error(result.mistakes.join(' '))
  return result.config
}

test('only the database file is required', () => {
  expect(config()).toMatchObject({
    databaseFile: 'data/x.sqlite',
    port: 3000,
    host: '127.0.0.1',
    baseUrl: 'http://localhost:3000',
    baseUrlGiven: false,
    isSecure: false,
    trustedProxies: 0,
    sessionIdleMinutes: 60,
    sessionHours: 12,
    demo: false,
    logLevel: 'info',
  })
})

test('an https address makes it secure', () => {
  expect(config({ BASE_URL: 'https://eqia.council.example/', TRUSTED_PROXIES: '1' })).toMatchObject({
    baseUrl: 'https://eqia.council.example',
    baseUrlGiven: true,
    isSecure: true,
  })
})

test('on https the number of proxies is required, or everyone would share one sign-in limit', () => {
  const result = read({ BASE_URL: 'https://eqia.council.example' })
  expect(result.ok ? [] : result.mistakes).toEqual([expect.stringMatching(/^TRUSTED_PROXIES is missing/)])
  expect(read({ BASE_URL: 'https://eqia.council.example', TRUSTED_PROXIES: '0' }).ok).toBe(true)
})

test('spaces around a setting are ignored, and an empty setting counts as missing', () => {
  expect(config({ PORT: ' 8080 ', HOST: '  ' })).toMatchObject({ port: 8080, host: '127.0.0.1' })
})

test.each([
  ['PORT', '70000'],
  ['PORT', 'abc'],
  ['PORT', '-1'],
  ['PORT', '1e3'],
  ['BASE_URL', 'council'],
  ['BASE_URL', 'ftp://council.example'],
  ['BASE_URL', 'https://council.example/eqia'],
  ['BASE_URL', 'https://me:pw@council.example'],
  ['TRUSTED_PROXIES', 'all'],
  ['SESSION_IDLE_MINUTES', '0'],
  ['SESSION_HOURS', '1000'],
  ['LOG_LEVEL', 'loud'],
  ['DEMO', 'yes'],
  ['HSTS_SUBDOMAINS', 'yes'],
  ['HSTS_SUBDOMAINS', '1'],
])('%s=%s is refused with a sentence that names it', (name, value) => {
  const result = read({ [name]: value })
  expect(result.ok).toBe(false)
  if (!result.ok) expect(result.mistakes.join(' ')).toContain(name)
})

test('all mistakes are reported at once', () => {
  const result = readConfig({ PORT: 'x', DEMO: 'x' })
  expect(result.ok ? [] : result.mistakes).toHaveLength(3)
})

test('the idle limit cannot be longer than the session', () => {
  expect(read({ SESSION_HOURS: '1', SESSION_IDLE_MINUTES: '61' }).ok).toBe(false)
})

test('a log entry is always one line of JSON with the request id', () => {
  const lines: string[] = []
  const log = createLog({ sink: (line) => lines.push(line), now: () => 'now' }).with({ requestId: 'r1' })
  log.warn('authz_fail', { path: '/a\r\n{"level":"forged"}' })
  log.debug('request', {})
  expect(lines).toHaveLength(1)
  expect(lines[0]).not.toContain('\n')
  expect(JSON.parse(lines[0] ?? '')).toEqual({
    at: 'now',
    level: 'warn',
    event: 'authz_fail',
    requestId: 'r1',
    path: '/a\r\n{"level":"forged"}',
  })
})

test('the demonstration, which shows its password, is not possible on https', () => {
  const result = read({ BASE_URL: 'https://eqia.council.example', TRUSTED_PROXIES: '1', DEMO: '1' })
  expect(result.ok ? [] : result.mistakes).toEqual([expect.stringMatching(/^DEMO shows everyone a password/)])
})
