import { createReadableStreamFromReadable } from '@remix-run/node'
import type { AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { ResponseFactsContext } from './ui/layout/response-facts.ts'
import { crashDetails } from './http/crash-details.server.ts'
import { htmlBody } from './http/html-body.server.ts'

export { createServer } from './http/server.server.ts'
export { startServer } from './http/start-server.server.ts'

/** The longest time to render a page, in milliseconds. Our pages wait for nothing after their loaders. */
export const streamTimeout = 5_000

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce, requestId, config, log }: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let hasBegun = false
    const { errors } = remixContext.staticHandlerContext
    const facts = {
      nonce,
      requestId,
      councilName: config.councilName,
      demo: config.demo,
      hasFailed: errors !== null,
    }
    const { pipe, abort } = renderToPipeableStream(
      <ResponseFactsContext.Provider value={facts}>
        <RemixServer context={remixContext} url={request.url} nonce={nonce} />
      </ResponseFactsContext.Provider>,
      {
        nonce,
        onShellReady() {
          hasBegun = true
          const body = htmlBody()
          body.once('close', () => clearTimeout(timer))
          headers.set('Content-Type', 'text/html; charset=utf-8')
          resolve(new Response(createReadableStreamFromReadable(body), { status, headers }))
          pipe(body)
        },
        onShellError(error) {
          clearTimeout(timer)
          reject(error)
        },
        onError(error) {
          if (hasBegun) log.error('sys_crash', crashDetails(error))
        },
      },
    )
    const timer = setTimeout(abort, streamTimeout)
  })
}

/** Logs unexpected errors. The page shows only the id of the request. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs): void {
  if (request.signal.aborted || isRouteErrorResponse(error)) return
  context.log.error('sys_crash', { path: new URL(request.url).pathname, ...crashDetails(error) })
}
