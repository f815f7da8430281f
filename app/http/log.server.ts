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
      sink(JSON.stringify({ at: now(), level: of, event, ...always, ...details }))
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
