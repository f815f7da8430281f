import type { RequestHandler } from 'express'
import type { Log } from './log.server.ts'

/** One line for each response. Never logs the query, which may hold a name someone searched for. */
export const logRequests: RequestHandler = (request, response, next) => {
  const begun = performance.now()
  const { method } = request
  const { path } = request
  response.on('close', () => {
    const { log, person } = response.locals as { log: Log; person: { id: string } | null }
    const milliseconds = Math.round(performance.now() - begun)
    const isFile = path.startsWith('/assets/') || path === '/health'
    const details = {
      method,
      path,
      status: response.statusCode,
      milliseconds,
      personId: person?.id ?? null,
      isWhole: response.writableFinished,
    }
    if (isFile) log.debug('request', details)
    else log.info('request', details)
  })
  next()
}
