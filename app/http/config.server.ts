import { LOG_LEVELS, type LogLevel } from './log.server.ts'

/** The settings of one running server. README lists them; each has one line in `readConfig`. */
export type Config = {
  databaseFile: string
  port: number
  host: string
  /** Where people find the service, without a path: `https://due-regard.example.gov.uk`. */
  baseUrl: string
  /** Whether BASE_URL was given. If not, the service answers to localhost and to addresses in numbers alone. */
  baseUrlGiven: boolean
  /** BASE_URL is https: cookies are Secure, and browsers are told to stay with https. */
  isSecure: boolean
  councilName: string
  accessibilityContact: string
  /** How many proxies of ours stand in front: so many entries of X-Forwarded-For are believed. */
  trustedProxies: number
  sessionIdleMinutes: number
  sessionHours: number
  /** Example people and one shared password, shown on the sign-in page. Only `npm start` sets this. */
  demo: boolean
  logLevel: LogLevel
}

export type ConfigRead = { ok: true; config: Config } | { ok: false; mistakes: string[] }

type Env = Readonly<Record<string, string | undefined>>

/** Reads the settings from the environment. One sentence for each mistake, all at once. */
export function readConfig(env: Env): ConfigRead {
  const mistakes: string[] = []
  const wrong = (sentence: string) => void mistakes.push(sentence)
  const whole = (name: string, fallback: number, least: number, most: number) => {
    const given = textOf(env, name)
    if (given === undefined) return fallback
    if (/^\d{1,9}$/.test(given) && Number(given) >= least && Number(given) <= most) return Number(given)
    wrong(`${name} must be a whole number from ${least} to ${most}, and is "${given}".`)
    return fallback
  }

  const databaseFile = textOf(env, 'DATABASE_FILE')
  if (databaseFile === undefined) {
    wrong(
      'DATABASE_FILE is missing: give the path of the database file, for example ' +
        'DATABASE_FILE=data/due-regard.sqlite.',
    )
  }
  const port = whole('PORT', 3000, 0, 65_535)
  const given = textOf(env, 'BASE_URL')
  const baseUrl = given === undefined ? `http://localhost:${port}` : originOf(given)
  if (baseUrl === undefined) {
    wrong(
      `BASE_URL must be the address of the service without a path, like ` +
        `https://due-regard.example.gov.uk, and is "${given}".`,
    )
  }
  const logLevel = textOf(env, 'LOG_LEVEL') ?? 'info'
  if (!isLogLevel(logLevel)) wrong(`LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}, and is "${logLevel}".`)
  const sessionIdleMinutes = whole('SESSION_IDLE_MINUTES', 60, 1, 1_440)
  const sessionHours = whole('SESSION_HOURS', 12, 1, 168)
  if (sessionIdleMinutes > sessionHours * 60) {
    wrong(
      'SESSION_IDLE_MINUTES must not be longer than SESSION_HOURS: a session would end before it is idle.',
    )
  }
  const demo = textOf(env, 'DEMO')
  if (demo !== undefined && demo !== '0' && demo !== '1') wrong(`DEMO must be 1 or 0, and is "${demo}".`)
  const trustedProxies = whole('TRUSTED_PROXIES', 0, 0, 10)
  if (baseUrl?.startsWith('https:') && textOf(env, 'TRUSTED_PROXIES') === undefined) {
    wrong(
      'TRUSTED_PROXIES is missing: with BASE_URL on https a proxy stands in front, and without it ' +
        'everybody would seem to sign in from one address. Set it to how many proxies there are, ' +
        'usually 1; 0 if the proxy passes no X-Forwarded-For on.',
    )
  }
  if (mistakes.length > 0 || databaseFile === undefined || baseUrl === undefined)
    return { ok: false, mistakes }
  return {
    ok: true,
    config: {
      databaseFile,
      port,
      // Loopback, because the service itself speaks plain http: only a proxy on this machine should reach it
      // unless told otherwise.
      host: textOf(env, 'HOST') ?? '127.0.0.1',
      baseUrl,
      baseUrlGiven: given !== undefined,
      isSecure: baseUrl.startsWith('https:'),
      councilName: textOf(env, 'COUNCIL_NAME') ?? 'Your council',
      accessibilityContact: textOf(env, 'ACCESSIBILITY_CONTACT') ?? 'your council’s equality lead',
      trustedProxies,
      sessionIdleMinutes,
      sessionHours,
      demo: demo === '1',
      logLevel: isLogLevel(logLevel) ? logLevel : 'info',
    },
  }
}

const textOf = (env: Env, name: string): string | undefined => env[name]?.trim() || undefined

const isLogLevel = (word: string): word is LogLevel => (LOG_LEVELS as readonly string[]).includes(word)

/** `https://host:port`, or nothing when it is not an address, or has more than that. */
function originOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:'
  const isBare = url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password
  return isWeb && isBare ? url.origin : undefined
}
