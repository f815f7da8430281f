import type { Response } from 'express'

/** How many seconds to wait: after too many attempts, and while the service is busy or cannot save. */
const SECONDS: Record<number, string> = { 429: '900', 503: '10' }

/** Every answer that means "try again later" says when, for browsers and other programs. */
export function sayWhenToRetry(response: Response): void {
  const seconds = SECONDS[response.statusCode]
  if (seconds !== undefined && !response.hasHeader('Retry-After')) response.setHeader('Retry-After', seconds)
}
