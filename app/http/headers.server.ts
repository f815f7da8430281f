import type { RequestHandler } from 'express'

/**
 * What every answer says to the browser: pages, files, refusals. Our own rather than helmet's: these lines
 * are the whole
 * policy, and its nonce is the response's. Styles and scripts come from us alone; `unsafe-…` is nowhere.
 */
function securityHeaders({ nonce, isSecure, isDevelopment }: HeaderFacts): Record<string, string> {
  const policy = {
    'default-src': "'none'",
    // Our own files too: browsers preload modules by links, which carry no nonce. Nothing that people send is
    // served as a script.
    'script-src': `'self' 'nonce-${nonce}'`,
    // Vite puts styles into the page while we develop, and tells it about changes over a socket.
    'style-src': isDevelopment ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`,
    'img-src': "'self'",
    'font-src': "'self'",
    'connect-src': isDevelopment ? "'self' ws:" : "'self'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
    'base-uri': "'none'",
  }
  return {
    'Content-Security-Policy': Object.entries(policy)
      .map((rule) => rule.join(' '))
      .join('; '),
    'X-Content-Type-Options': 'nosniff',
    // `no-referrer` would make browsers send `Origin: null` with our own forms.
    'Referrer-Policy': 'same-origin',
    'X-Frame-Options': 'DENY',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    // Until something says that it may be kept: files that never change do.
    'Cache-Control': 'no-store',
    ...(isSecure ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
  }
}

type HeaderFacts = { nonce: string; isSecure: boolean; isDevelopment: boolean }

/** Sets them before anything else can answer. */
export function setHeaders(facts: Omit<HeaderFacts, 'nonce'>): RequestHandler {
  return (_request, response, next) => {
    const { nonce } = response.locals as { nonce: string }
    for (const [name, value] of Object.entries(securityHeaders({ ...facts, nonce })))
      response.setHeader(name, value)
    next()
  }
}
