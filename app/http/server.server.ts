import { randomBytes, randomUUID } from 'node:crypto'
import { createServer as createHttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import express, { type ErrorRequestHandler, type RequestHandler } from 'express'
import { closeDatabase } from '#db/database-health.ts'
import type { Db } from '#db/client.ts'
import type { Config } from './config.server.ts'
import type { RequestContext } from './context.server.ts'
import { crashDetails } from './crash-details.server.ts'
import { filesIn } from './files.server.ts'
import { bodyGuard, guards, LONGEST_ADDRESS, postGuards } from './guards.server.ts'
import { setHeaders } from './headers.server.ts'
import { health, watchForRecovery } from './health.server.ts'
import type { Log } from './log.server.ts'
import { createPresence } from './presence.server.ts'
import { refuse } from './refusal-page.server.ts'
import { type Build, remixHandler } from './remix-handler.server.ts'
import { logRequests } from './request-log.server.ts'
import { describeRunning } from './running.server.ts'
import { findEarlierPerson, findSignedInPerson } from './session.server.ts'
import { createTurns } from './turns.server.ts'
import { createUpkeep } from './upkeep.server.ts'

export type ServerParts = {
  build: Build
  config: Config
  db: Db
  log: Log
  now?: () => string
  /** The folder of the browser's files. In development, Vite serves them instead. */
  files?: string | { servedBy: RequestHandler }
  maxConnections?: number
}

/** The server, before it listens. `close` finishes open requests, then closes the database. */
export function createServer({
  build,
  config,
  db,
  log,
  now = currentTime,
  files = 'build/client',
  maxConnections = MAX_CONNECTIONS,
}: ServerParts) {
  const app = express()
  const presence = createPresence()
  const turns = createTurns()
  const running = describeRunning(build, now())
  const upkeep = createUpkeep({ db, config, log, now })
  const contextFor = (response: express.Response): RequestContext => {
    const { log, nonce, requestId, person } = response.locals as Pick<
      RequestContext,
      'log' | 'nonce' | 'requestId' | 'person'
    >
    return {
      db,
      config,
      running,
      now,
      log,
      presence,
      turns,
      upkeep,
      person,
      nonce,
      requestId,
      address: response.req.ip ?? 'unknown',
    }
  }
  app.disable('x-powered-by')
  app.set('trust proxy', config.trustedProxies)
  app.set('query parser', false)
  app.use(
    identifyRequests(log),
    setHeaders({
      isSecure: config.isSecure,
      hstsSubdomains: config.hstsSubdomains,
      isDevelopment: typeof files !== 'string',
    }),
    logRequests,
  )
  app.use(...guards(config))
  app.get('/health', health({ db, config }))
  app.use(...(typeof files === 'string' ? filesIn(resolve(files)) : [files.servedBy]))
  app.use((request, response, next) => {
    if (request.method !== 'POST') return next()
    runInOrder(postGuards, request, response, next)
  })
  app.use((request, response, next) => {
    const { log } = response.locals as { log: Log }
    const isUse = request.method === 'POST' || request.headers['sec-fetch-dest'] !== 'empty'
    findSignedInPerson({ db, config, now: now(), log }, { cookies: request.headers.cookie, isUse })
      .then((person) => {
        response.locals['person'] = person
        next()
      })
      .catch(next)
  })
  const hadPerson = bodyGuard(async ({ headers }, response) => {
    if (response.locals['person']) return true
    return (await findEarlierPerson({ db, config }, headers.cookie ?? null)) !== undefined
  })
  app.use((request, response, next) =>
    request.method === 'POST' ? void hadPerson(request, response, next) : next(),
  )
  app.all('*', remixHandler(build, contextFor))
  app.use(lastResort)

  const server = createHttpServer({ maxHeaderSize: 8 * LONGEST_ADDRESS, requestTimeout: 120_000 }, app)
  server.maxConnections = maxConnections
  const stopWatching = watchForRecovery(db)
  return {
    app,
    version: running.version,
    async listen(): Promise<{ port: number }> {
      await new Promise<void>((listening, failed) =>
        server.once('error', failed).listen(config.port, config.host, listening),
      )
      upkeep.start()
      return { port: (server.address() as AddressInfo).port }
    },
    async close(): Promise<void> {
      const timer = setTimeout(() => server.closeAllConnections(), CLOSE_TIMEOUT)
      await new Promise<void>((closed) => {
        server.close(() => closed())
        server.closeIdleConnections()
      })
      clearTimeout(timer)
      stopWatching()
      // Last, because what was signed just now is anchored.
      await upkeep.stop()
      await closeDatabase(db)
    },
  }
}

/** More than a council's proxy opens. Connections that send nothing would otherwise use up the files we can open. */
const MAX_CONNECTIONS = 1_000

/** How long `close` waits for open requests, in milliseconds. */
const CLOSE_TIMEOUT = 10_000

const currentTime = () => new Date().toISOString()

const identifyRequests =
  (log: Log): RequestHandler =>
  (_request, response, next) => {
    const requestId = randomUUID()
    response.setHeader('X-Request-Id', requestId)
    Object.assign(response.locals, {
      requestId,
      nonce: randomBytes(16).toString('base64url'),
      log: log.with({ requestId }),
      person: null,
    })
    next()
  }

function runInOrder(
  [first, ...rest]: RequestHandler[],
  request: express.Request,
  response: express.Response,
  done: express.NextFunction,
): void {
  if (!first) return done()
  first(request, response, (error?: unknown) =>
    error ? done(error) : runInOrder(rest, request, response, done),
  )
}

const lastResort: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) return next(error)
  const { log } = response.locals as { log?: Log }
  log?.error('sys_crash', crashDetails(error))
  const whatToDo = 'Nothing was saved. Wait a minute, then go back and try again.'
  refuse(response, 503, 'Sorry, Due Regard is not available at the moment', whatToDo)
}
