import type { LogDetails } from './log.server.ts'

/**
 * What a log may say of an error. JSON's own errors quote what they could not read, which may be somebody's
 * answer.
 */
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
