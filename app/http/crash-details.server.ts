import type { LogDetails } from './log.server.ts'

/** What we log about an error. JSON syntax errors quote their input, which may be someone's answer, so we omit them. */
export function crashDetails(error: unknown): LogDetails {
  if (!(error instanceof Error)) return { what: typeof error }
  const code = 'code' in error ? String(error.code) : undefined
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    what: error.name,
    code,
    reason: error instanceof SyntaxError ? undefined : error.message.slice(0, 300),
    stack: frames
      .slice(0, 12)
      .map((line) => line.trim())
      .join(' | '),
  }
}
