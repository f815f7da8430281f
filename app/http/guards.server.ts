import type { Request, RequestHandler, Response } from 'express'
import type { Config } from './config.server.ts'
import type { Log } from './log.server.ts'
import { readBody } from './read-body.server.ts'
import { refuse } from './refusal-page.server.ts'

/**
 * What stands before Remix, whose own checks miss requests without Origin, `?_data`, resource routes and
 * bodies of 60 MB.
 * Each guard answers with a small page, or lets the request pass.
 */
export const guards = (config: Config): RequestHandler[] => [hostGuard(config), addressGuard, methodGuard]

/**
 * For POST alone: where it comes from, what kind it is and how large. The body is then in
 * `response.locals.body`.
 */
export const postGuards: RequestHandler[] = [originGuard, contentTypeGuard, bodyGuard]

export const LONGEST_ADDRESS = 8_000
const LARGEST_FORM = 1_000_000
export const LARGEST_UPLOAD = 2_000_000

/** Which address the service was asked under. With proxies of ours in front, the one they pass on. */
function hostGuard(config: Config): RequestHandler {
  return (request, response, next) => {
    const forwarded = config.trustedProxies > 0 ? String(request.headers['x-forwarded-host'] ?? '') : ''
    delete request.headers['x-forwarded-host']
    const host = (forwarded.split(',').at(-1)?.trim() || request.headers.host || '').toLowerCase()
    const origin = originFor(host, config)
    // Whatever watches the server asks by the machine's own name, and learns nothing but that it is well.
    if (!origin && request.path !== '/health') {
      const what =
        'This service does not answer under that address. Whoever runs it sets the right one as BASE_URL.'
      return refuse(response, 400, 'Wrong address', what)
    }
    request.headers.host = host
    response.locals['origin'] = origin ?? config.baseUrl
    next()
  }
}

const addressGuard: RequestHandler = (request, response, next) => {
  if (request.originalUrl.length > LONGEST_ADDRESS) {
    return refuse(response, 414, 'The address is too long', 'Go back, and ask for less at once.')
  }
  const [path = '', query = ''] = request.originalUrl.split('?')
  const isBad = !path.startsWith('/') || !decodes(path) || /%00/.test(request.originalUrl)
  if (isBad)
    return refuse(
      response,
      400,
      'The address is not right',
      'Check that the whole address was copied, or begin at the first page.',
    )
  // A way into single loaders of older Remix pages, which ours do not use.
  if (new URLSearchParams(query).has('_data')) {
    return refuse(response, 400, 'The address is not right', 'Leave out “_data”, or begin at the first page.')
  }
  next()
}

const methodGuard: RequestHandler = (request, response, next) => {
  if (['GET', 'HEAD', 'POST'].includes(request.method)) return next()
  refuse(response, 405, 'That cannot be done here', 'Pages are opened and forms are sent; nothing else.', {
    Allow: 'GET, HEAD, POST',
  })
}

/** Our own forms alone: browsers say where a form stood in Sec-Fetch-Site, or at least in Origin. */
function originGuard(request: Request, response: Response, next: () => void): void {
  const { 'sec-fetch-site': site, origin } = request.headers
  const isOurs = origin === undefined ? site === 'same-origin' : origin === response.locals['origin']
  if (isOurs && (site === undefined || site === 'same-origin')) return next()
  const log = response.locals['log'] as Log
  log.warn('malicious_cross_site_request', {
    site: String(site),
    origin: String(origin),
    expected: String(response.locals['origin']),
  })
  const whatToDo = 'Nothing was saved. Open the page in this service, and send the form from there.'
  refuse(response, 403, 'This form came from somewhere else', whatToDo)
}

function contentTypeGuard(request: Request, response: Response, next: () => void): void {
  const type = request.headers['content-type'] ?? ''
  const encoding = request.headers['content-encoding'] ?? 'identity'
  const isForm = isMultipart(type) || /^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)
  if (!isForm || encoding !== 'identity') {
    return refuse(response, 415, 'This cannot be read', 'Only forms can be sent here. Nothing was saved.', {
      Connection: 'close',
    })
  }
  if (isMultipart(type) && !/;\s*boundary=("[^"]{1,70}"|[^\s;"]{1,70})\s*(;|$)/i.test(type))
    return refuseHalf(response)
  next()
}

async function readWhole(request: Request, response: Response, next: () => void): Promise<void> {
  const type = request.headers['content-type'] ?? ''
  const body = await readBody(request, isMultipart(type) ? LARGEST_UPLOAD : LARGEST_FORM)
  if (body === 'cut off') return refuseHalf(response)
  if (body === 'too large') {
    const whatToDo =
      'Nothing was saved. Go back, make it shorter or choose a smaller file, and send it again. ' +
      'Most browsers still have what you typed.'
    return refuse(response, 413, 'That is too much at once', whatToDo, { Connection: 'close' })
  }
  if (!isMultipart(type) && !decodes(body.toString('latin1').replaceAll('+', ' ')))
    return refuseHalf(response)
  response.locals['body'] = body
  next()
}

function bodyGuard(request: Request, response: Response, next: (error?: unknown) => void): void {
  readWhole(request, response, next).catch(next)
}

function refuseHalf(response: Response): void {
  const whatToDo = 'Nothing was saved. Go back and send it again. Most browsers still have what you typed.'
  refuse(response, 400, 'The form did not arrive whole', whatToDo, { Connection: 'close' })
}

const isMultipart = (type: string): boolean => /^multipart\/form-data\s*(;|$)/i.test(type)

/** Whether everything after a `%` is a character: browsers never send anything else. */
function decodes(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

/**
 * Under which address this host is ours, if it is. Names that could be pointed at us from elsewhere need a
 * BASE_URL.
 */
function originFor(host: string, config: Config): string | undefined {
  if (!/^([a-z0-9.-]+|\[[0-9a-f:.]+\])(:\d{1,5})?$/.test(host) || !URL.canParse(`http://${host}`))
    return undefined
  const base = new URL(config.baseUrl)
  if (config.baseUrlGiven && new URL(`${base.protocol}//${host}`).host === base.host) return base.origin
  const { hostname, origin } = new URL(`http://${host}`)
  const isNearby =
    hostname === 'localhost' || hostname.startsWith('[') || /^\d+\.\d+\.\d+\.\d+$/.test(hostname)
  return isNearby && (config.demo || !config.baseUrlGiven) ? origin : undefined
}
