/** From the least to the most important. */
export const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/**
 * The names of security events are from OWASP's Logging Vocabulary, so a council's tools recognise them.
 * https://cheatsheetseries.owasp.org/cheatsheets/Logging_Vocabulary_Cheat_Sheet.html
 */
export type LogEvent =
  | 'authn_login_success'
  | 'authn_login_fail'
  | 'authn_login_fail_max'
  | 'authn_confirm_fail'
  | 'authn_confirm_success'
  | 'authn_password_change'
  | 'authn_password_change_fail'
  | 'authn_token_created'
  | 'authz_fail'
  | 'authz_change'
  | 'authz_admin'
  | 'session_created'
  | 'session_terminated'
  | 'session_expired'
  | 'user_created'
  | 'user_updated'
  | 'user_disabled'
  | 'user_enabled'
  | 'input_validation_fail'
  | 'malicious_cross_site_request'
  | 'sys_startup'
  | 'sys_shutdown'
  | 'sys_crash'
  | 'sys_disk_low'
  | 'sys_anchor'
  | 'sys_anchor_fail'
  | 'sys_verification'
  | 'sys_verification_fail'
  | 'request'

/** Never log a password, a token, an answer or anything else that a person typed. */
export type LogDetails = Record<string, string | number | boolean | null | undefined>

export type Log = Record<LogLevel, (event: LogEvent, details?: LogDetails) => void> & {
  /** The same log, with these details on every line, such as the request id. */
  with: (details: LogDetails) => Log
}

type LogOptions = { level?: LogLevel; sink?: (line: string) => void; now?: () => string }

/** Writes one JSON line for each event, by default to standard output. */
export function createLog(options: LogOptions = {}, always: LogDetails = {}): Log {
  const { level = 'info', sink = toStandardOutput, now = () => new Date().toISOString() } = options
  const write =
    (of: LogLevel) =>
    (event: LogEvent, details: LogDetails = {}) => {
      if (LOG_LEVELS.indexOf(of) < LOG_LEVELS.indexOf(level)) return
      sink(JSON.stringify({ at: now(), level: of, event, ...safe(always), ...safe(details) }))
    }
  return {
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    with: (details) => createLog(options, { ...always, ...details }),
  }
}

const toStandardOutput = (line: string) => void process.stdout.write(`${line}\n`)

/** A stack is the longest thing we log. Anyone can send a longer path or header. */
const LONGEST_STACK = 2_000
const LONGEST = 300

/** Bounded, and without tokens, wherever they are: a one-time link in a log could be used by anyone who reads it. */
function safe(details: LogDetails): LogDetails {
  const bounded = ([name, value]: [string, LogDetails[string]]) => [
    name,
    typeof value === 'string'
      ? withoutTokens(value.slice(0, 10_000)).slice(0, name === 'stack' ? LONGEST_STACK : LONGEST)
      : value,
  ]
  return Object.fromEntries(Object.entries(details).map(bounded)) as LogDetails
}

/** Addresses also work in capitals, with doubled slashes and with letters written as %6C. */
function withoutTokens(text: string): string {
  const plain = text.replace(/%[2-7][0-9a-f]/gi, (code) => String.fromCharCode(parseInt(code.slice(1), 16)))
  const masked = plain.replace(/(\/+link\/+)[^/?#\s]+/gi, '$1…').replace(/(?<![\w-])[\w-]{43}(?![\w-])/g, '…')
  return masked === plain ? text : masked
}
