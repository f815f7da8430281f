import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import type { Request as ExpressRequest, RequestHandler, Response as ExpressResponse } from 'express'
import { compressed } from './compress.server.ts'
import type { RequestContext } from './context.server.ts'
import { refuse } from './refusal-page.server.ts'
import { sayWhenToRetry } from './retry-after.server.ts'
import { routesLike } from './routes-like.server.ts'

export type Build = ServerBuild | (() => Promise<ServerBuild>)

/**
 * Connects Express to Remix. `@remix-run/express` reads the body while the action runs, and takes the address from
 * headers. This handler passes on the body that the guards have read, and the address that they allowed.
 */
export function remixHandler(
  build: Build,
  contextFor: (response: ExpressResponse) => RequestContext,
): RequestHandler {
  const answer = createAnswer(build)
  return (request, response, next) => {
    const disconnected = new AbortController()
    response.on('close', () => disconnected.abort())
    answer(webRequest(request, response, disconnected.signal), contextFor(response))
      .then((webResponse) => send(request, response, webResponse))
      .catch((error: unknown) => (disconnected.signal.aborted ? response.destroy() : next(error)))
  }
}

type Answer = ReturnType<typeof createRequestHandler>

/**
 * Keeps one Remix handler for each set of routes that could match a path. In development there is only one, because the
 * build changes after each edit.
 */
function createAnswer(build: Build): Answer {
  if (typeof build === 'function')
    return createRequestHandler(
      build,
      process.env['NODE_ENV'] === 'development' ? 'development' : 'production',
    )
  const buildFor = routesLike(build)
  const handlers = new Map<ServerBuild, Answer>()
  return (request, context) => {
    const part = buildFor(new URL(request.url).pathname)
    const handler = handlers.get(part) ?? createRequestHandler(part, 'production')
    handlers.set(part, handler)
    return handler(request, context)
  }
}

function webRequest(request: ExpressRequest, response: ExpressResponse, signal: AbortSignal): Request {
  const { origin, body } = response.locals as { origin: string; body?: Buffer<ArrayBuffer> }
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    for (const each of [value ?? []].flat()) headers.append(name, each)
  }
  const { method, originalUrl } = request
  return new Request(`${origin}${originalUrl}`, {
    method,
    headers,
    signal,
    ...(method === 'POST' ? { body: body ?? '' } : {}),
  })
}

async function send(request: ExpressRequest, response: ExpressResponse, answer: Response): Promise<void> {
  if (couldNotRender(answer)) {
    const whatToDo =
      'If you sent a form, it may have been saved. Open the page again and check before you send it again.'
    return refuse(response, 500, 'Sorry, there is a problem with the service', whatToDo)
  }
  if (isJsonError(answer) && (request.headers.accept ?? '').includes('text/html')) {
    const { message } = (await answer.json()) as { message?: string }
    return refuse(
      response,
      answer.status,
      'We cannot show this',
      message ?? 'Go back, or start from the home page.',
    )
  }
  response.status(answer.status)
  for (const [name, value] of answer.headers) {
    if (name === 'set-cookie') response.append(name, value)
    else response.setHeader(name, value)
  }
  sayWhenToRetry(response)
  if (request.method === 'HEAD') {
    await answer.body?.cancel()
    return void response.end()
  }
  // Remix's own way sends each 2 KB separately. One piece compresses better, and takes less time.
  const body = await compressed(request, response, Buffer.from(await answer.arrayBuffer()))
  response.setHeader('Content-Length', body.length)
  response.end(body)
}

/** An error from a route without a page, such as a download. People who follow a link to it see an error page. */
const isJsonError = (answer: Response): boolean =>
  answer.status >= 400 && (answer.headers.get('content-type') ?? '').startsWith('application/json')

/** Remix sends one line of text when a page and its error page both fail. */
const couldNotRender = (answer: Response): boolean =>
  answer.status === 500 && (answer.headers.get('content-type') ?? '').startsWith('text/plain')
