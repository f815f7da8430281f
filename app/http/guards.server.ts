import type { Request, RequestHandler, Response } from 'express'
import type { Config } from './config.server.ts'
import type { Log } from './log.server.ts'
import { readBody } from './read-body.server.ts'
import { refuse } from './refusal-page.server.ts'

/**
 * Checks before Remix, whose own checks miss requests without Origin, `?_data`, resource routes and bodies of 60 MB.
 * Each guard sends a small error page or lets the request through.
 */
export const guards = (config: Config): RequestHandler[] => [hostGuard(config), addressGuard, methodGuard]

/** For POST only: origin and content type, before we look up who sent it. */
export const postGuards: RequestHandler[] = [originGuard, contentTypeGuard]

/**
 * For POST only: size. Leaves the body in `response.locals.body`. `isFromAPerson` is true while someone is signed in,
 * and for the person whose session has ended, because what they typed is kept for them.
 */
export function bodyGuard(
  isFromAPerson: (request: Request, response: Response) => Promise<boolean>,
): RequestHandler {
  return (request, response, next) => {
    isFromAPerson(request, response)
      .then((isKnown) => readWhole(request, response, next, isKnown))
      .catch(next)
  }
}

export const LONGEST_ADDRESS = 8_000
const LARGEST_FORM = 1_000_000
/** From people we do not know: enough to sign in. */
const LARGEST_FROM_ANYONE = 64_000
export const LARGEST_UPLOAD = 2_000_000

/** The host that the browser asked for. Behind our own proxies, it is the one that they forward. */
function hostGuard(config: Config): RequestHandler {
  return (request, response, next) => {
    const forwarded = config.trustedProxies > 0 ? String(request.headers['x-forwarded-host'] ?? '') : ''
    delete request.headers['x-forwarded-host']
    const host = (forwarded.split(',').at(-1)?.trim() || request.headers.host || '').toLowerCase()
    const origin = originFor(host, config)
    // Monitoring uses the machine's own name, and only learns whether the service works.
    if (!origin && request.path !== '/health') {
      const what =
        'This service does not use this web address. Ask your administrator to set BASE_URL to the correct one.'
      return refuse(response, 400, 'Wrong web address', what)
    }
    request.headers.host = host
    response.locals['origin'] = origin ?? config.baseUrl
    next()
  }
}

const addressGuard: RequestHandler = (request, response, next) => {
  if (request.originalUrl.length > LONGEST_ADDRESS) {
    return refuse(
      response,
      414,
      'The web address is too long',
      'Go back and use fewer filters or shorter text.',
    )
  }
  const [path = '', query = ''] = request.originalUrl.split('?')
  const isBad = !path.startsWith('/') || !decodes(path) || /%00/.test(request.originalUrl)
  if (isBad)
    return refuse(
      response,
      400,
      'The web address is not correct',
      'Check that you copied the whole web address, or start from the home page.',
    )
  // Older Remix apps call single loaders this way. Ours does not.
  if (new URLSearchParams(query).has('_data')) {
    return refuse(
      response,
      400,
      'The web address is not correct',
      'Remove “_data”, or start from the home page.',
    )
  }
  next()
}

const methodGuard: RequestHandler = (request, response, next) => {
  if (['GET', 'HEAD', 'POST'].includes(request.method)) return next()
  refuse(response, 405, 'You cannot do that here', 'You can only open pages and send forms.', {
    Allow: 'GET, HEAD, POST',
  })
}

/** Only our own forms. Browsers send where a form comes from in Sec-Fetch-Site, or at least in Origin. */
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
  const whatToDo = 'Nothing was saved. Open the page in this service and send the form from there.'
  refuse(response, 403, 'This form came from another website', whatToDo)
}

function contentTypeGuard(request: Request, response: Response, next: () => void): void {
  const type = request.headers['content-type'] ?? ''
  const encoding = request.headers['content-encoding'] ?? 'identity'
  const isForm = isMultipart(type) || /^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)
  if (!isForm || encoding !== 'identity') {
    return refuse(
      response,
      415,
      'We could not read what you sent',
      'Nothing was saved. You can only send forms here.',
      {
        Connection: 'close',
      },
    )
  }
  if (isMultipart(type) && !/;\s*boundary=("[^"]{1,70}"|[^\s;"]{1,70})\s*(;|$)/i.test(type))
    return refuseIncomplete(response)
  next()
}

async function readWhole(
  request: Request,
  response: Response,
  next: () => void,
  isFromAPerson: boolean,
): Promise<void> {
  const type = request.headers['content-type'] ?? ''
  const largest = isMultipart(type) ? LARGEST_UPLOAD : LARGEST_FORM
  const body = await readBody(request, isFromAPerson ? largest : LARGEST_FROM_ANYONE)
  if (body === 'cut off') return refuseIncomplete(response)
  if (body === 'too large') {
    const whatToDo =
      'Nothing was saved. Go back, make it shorter or choose a smaller file, and send it again. ' +
      'Your browser may not have kept what you typed.'
    return refuse(response, 413, 'What you sent is too large', whatToDo, { Connection: 'close' })
  }
  if (!isMultipart(type) && !decodes(body.toString('latin1').replaceAll('+', ' ')))
    return refuseIncomplete(response)
  response.locals['body'] = body
  next()
}

function refuseIncomplete(response: Response): void {
  const whatToDo =
    'Nothing was saved. Go back and send it again. Your browser may not have kept what you typed.'
  refuse(response, 400, 'Part of the form did not arrive', whatToDo, { Connection: 'close' })
}

const isMultipart = (type: string): boolean => /^multipart\/form-data\s*(;|$)/i.test(type)

/** Whether the percent-encoding is valid, as it always is from browsers. */
function decodes(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

/** Our origin for this host, or undefined if it is not ours. Anyone can point a name at us, so names need BASE_URL. */
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
