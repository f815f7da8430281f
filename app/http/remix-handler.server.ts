import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import type { Request as ExpressRequest, RequestHandler, Response as ExpressResponse } from 'express'
import type { RequestContext } from './context.server.ts'
import { refuse } from './refusal-page.server.ts'
import { routesLike } from './routes-like.server.ts'

export type Build = ServerBuild | (() => Promise<ServerBuild>)

/**
 * Between Express and Remix. `@remix-run/express` would read the body from the network while an action
 * already runs, and
 * take the address from headers; ours hands over the body that the guards have read whole, under the address
 * they allowed.
 */
export function remixHandler(
  build: Build,
  contextFor: (response: ExpressResponse) => RequestContext,
): RequestHandler {
  const answer = answering(build)
  return (request, response, next) => {
    const hungUp = new AbortController()
    response.on('close', () => hungUp.abort())
    answer(webRequest(request, response, hungUp.signal), contextFor(response))
      .then((webResponse) => send(request, response, webResponse))
      .catch((error: unknown) => (hungUp.signal.aborted ? response.destroy() : next(error)))
  }
}

type Answering = ReturnType<typeof createRequestHandler>

/** While we develop, the build is another one after each change. */
function answering(build: Build): Answering {
  if (typeof build === 'function')
    return createRequestHandler(
      build,
      process.env['NODE_ENV'] === 'development' ? 'development' : 'production',
    )
  const like = routesLike(build)
  const handlers = new Map<ServerBuild, Answering>()
  return (request, context) => {
    const part = like(new URL(request.url).pathname)
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
  if (couldNotBeDrawn(answer)) {
    const whatToDo =
      'If you were sending a form, it may have been saved: open the page again and look before you send it again.'
    return refuse(response, 500, 'Sorry, there is a problem with the service', whatToDo)
  }
  if (isForPrograms(answer) && (request.headers.accept ?? '').includes('text/html')) {
    const { message } = (await answer.json()) as { message?: string }
    return refuse(
      response,
      answer.status,
      'This cannot be shown',
      message ?? 'Go back, and begin at the first page.',
    )
  }
  response.status(answer.status)
  for (const [name, value] of answer.headers) {
    if (name === 'set-cookie') response.append(name, value)
    else response.setHeader(name, value)
  }
  // Remix's own way flushes after each piece: every 2 KB is then compressed and sent by itself.
  const pieces = answer.body as unknown as AsyncIterable<Uint8Array> | null
  if (request.method === 'HEAD') await answer.body?.cancel()
  else if (pieces) for await (const piece of pieces) response.write(piece)
  response.end()
}

/**
 * What a route without a page, such as a file to download, says when it refuses. Whoever came by a link is
 * shown a page.
 */
const isForPrograms = (answer: Response): boolean =>
  answer.status >= 400 && (answer.headers.get('content-type') ?? '').startsWith('application/json')

/** Remix's last word, when a page and its error page both failed: one line of text. */
const couldNotBeDrawn = (answer: Response): boolean =>
  answer.status === 500 && (answer.headers.get('content-type') ?? '').startsWith('text/plain')
