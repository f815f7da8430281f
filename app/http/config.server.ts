import { resolve } from 'node:path'
import { LOG_LEVELS, type LogLevel } from './log.server.ts'

/** The settings of the server. docs/operations/settings.md explains them. */
export type Config = {
  databaseFile: string
  port: number
  host: string
  /** The address of the service, without a path: `https://due-regard.example.gov.uk`. */
  baseUrl: string
  /** Whether BASE_URL was set. If not, the service only answers on localhost and IP addresses. */
  baseUrlGiven: boolean
  /** BASE_URL is https, so cookies are Secure and browsers are told to use only https. */
  isSecure: boolean
  /** Browsers are told to use only https for names below ours, too. */
  hstsSubdomains: boolean
  /** Where seals are kept outside the database. Undefined: nowhere. */
  anchorFile: string | undefined
  /** How often, in hours, the newest seal is added to it. Each signature adds it too. */
  anchorHours: number
  councilName: string
  accessibilityContact: string
  /** How many of our own proxies are in front. This many entries of X-Forwarded-For are trusted. */
  trustedProxies: number
  sessionIdleMinutes: number
  sessionHours: number
  /** Shows example people and their shared password on the sign-in page. Only `npm start` sets this. */
  demo: boolean
  logLevel: LogLevel
}

export type ConfigRead = { ok: true; config: Config } | { ok: false; mistakes: string[] }

type Env = Readonly<Record<string, string | undefined>>

/** Reads the settings from the environment. Reports every mistake at once, one sentence each. */
export function readConfig(env: Env): ConfigRead {
  const mistakes: string[] = []
  const wrong = (sentence: string) => void mistakes.push(sentence)
  const whole = (name: string, fallback: number, least: number, most: number) => {
    const given = textOf(env, name)
    if (given === undefined) return fallback
    if (/^\d{1,9}$/.test(given) && Number(given) >= least && Number(given) <= most) return Number(given)
    wrong(`${name} must be a whole number from ${least} to ${most}. It is "${given}".`)
    return fallback
  }

  const databaseFile = textOf(env, 'DATABASE_FILE')
  if (databaseFile === undefined) {
    wrong(
      'DATABASE_FILE is missing. Set it to the path of the database file, for example ' +
        'DATABASE_FILE=data/due-regard.sqlite.',
    )
  }
  const port = whole('PORT', 3000, 0, 65_535)
  const given = textOf(env, 'BASE_URL')
  const baseUrl = given === undefined ? `http://localhost:${port}` : originOf(given)
  if (baseUrl === undefined) {
    wrong(
      `BASE_URL must be the address of the service without a path, like ` +
        `https://due-regard.example.gov.uk. It is "${given}".`,
    )
  }
  const logLevel = textOf(env, 'LOG_LEVEL') ?? 'info'
  if (!isLogLevel(logLevel)) wrong(`LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}. It is "${logLevel}".`)
  const sessionIdleMinutes = whole('SESSION_IDLE_MINUTES', 60, 1, 1_440)
  const sessionHours = whole('SESSION_HOURS', 12, 1, 168)
  if (sessionIdleMinutes > sessionHours * 60) {
    wrong(
      'SESSION_IDLE_MINUTES must not be longer than SESSION_HOURS, or sessions would end before they are idle.',
    )
  }
  const onOrOff = (name: string): boolean => {
    const given = textOf(env, name)
    if (given !== undefined && given !== '0' && given !== '1')
      wrong(`${name} must be 1 or 0. It is "${given}".`)
    return given === '1'
  }
  const demo = onOrOff('DEMO')
  const hstsSubdomains = onOrOff('HSTS_SUBDOMAINS')
  if (hstsSubdomains && !baseUrl?.startsWith('https:')) wrong('HSTS_SUBDOMAINS needs a BASE_URL with https.')
  if (demo && baseUrl?.startsWith('https:'))
    wrong('DEMO shows everyone a password, so it is not possible with a BASE_URL on https. Unset DEMO.')
  const anchorFile = textOf(env, 'ANCHOR_FILE')
  const anchorHours = whole('ANCHOR_HOURS', 24, 1, 168)
  if (anchorFile !== undefined && databaseFile !== undefined && resolve(anchorFile) === resolve(databaseFile))
    wrong('ANCHOR_FILE must not be the database. Set it to a file of its own, best on another disk.')
  if (anchorFile !== undefined && demo)
    wrong(
      'ANCHOR_FILE is only for a council’s own database, not for the demonstration. Unset ANCHOR_FILE or DEMO.',
    )
  const trustedProxies = whole('TRUSTED_PROXIES', 0, 0, 10)
  if (baseUrl?.startsWith('https:') && textOf(env, 'TRUSTED_PROXIES') === undefined) {
    wrong(
      'TRUSTED_PROXIES is missing. BASE_URL is https, so there must be a proxy in front. Set TRUSTED_PROXIES to the ' +
        'number of proxies, usually 1, or everyone will seem to sign in from one address. Set it to 0 if the proxy ' +
        'does not send X-Forwarded-For.',
    )
  }
  if (mistakes.length > 0 || databaseFile === undefined || baseUrl === undefined)
    return { ok: false, mistakes }
  return {
    ok: true,
    config: {
      databaseFile,
      port,
      // The service speaks plain http, so by default only a proxy on this machine can reach it.
      host: textOf(env, 'HOST') ?? '127.0.0.1',
      baseUrl,
      baseUrlGiven: given !== undefined,
      isSecure: baseUrl.startsWith('https:'),
      hstsSubdomains,
      anchorFile,
      anchorHours,
      councilName: textOf(env, 'COUNCIL_NAME') ?? 'Your council',
      accessibilityContact: textOf(env, 'ACCESSIBILITY_CONTACT') ?? 'your council’s equality lead',
      trustedProxies,
      sessionIdleMinutes,
      sessionHours,
      demo,
      logLevel: isLogLevel(logLevel) ? logLevel : 'info',
    },
  }
}

const textOf = (env: Env, name: string): string | undefined => env[name]?.trim() || undefined

const isLogLevel = (word: string): word is LogLevel => (LOG_LEVELS as readonly string[]).includes(word)

/** `https://host:port`, or undefined if it is not an address or contains more than that. */
function originOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:'
  const isBare = url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password
  return isWeb && isBare ? url.origin : undefined
}
