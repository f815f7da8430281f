import type { RequestHandler } from 'express'

/**
 * The security headers of every response. We do not use helmet, so these lines are the whole policy. Styles and
 * scripts only come from us, and production never uses `unsafe-…`.
 */
function securityHeaders({
  nonce,
  isSecure,
  hstsSubdomains,
  isDevelopment,
}: HeaderFacts): Record<string, string> {
  const policy = {
    'default-src': "'none'",
    // 'self' is for preloaded modules, which have no nonce. We never serve anything people send as a script.
    'script-src': `'self' 'nonce-${nonce}'`,
    // In development, Vite adds styles to the page and reports changes over a socket.
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
    // With `no-referrer`, browsers would send `Origin: null` with our own forms.
    'Referrer-Policy': 'same-origin',
    'X-Frame-Options': 'DENY',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    // The default. Files that never change override it.
    'Cache-Control': 'no-store',
    ...(isSecure
      ? { 'Strict-Transport-Security': `max-age=31536000${hstsSubdomains ? '; includeSubDomains' : ''}` }
      : {}),
  }
}

type HeaderFacts = { nonce: string; isSecure: boolean; hstsSubdomains: boolean; isDevelopment: boolean }

export function setHeaders(facts: Omit<HeaderFacts, 'nonce'>): RequestHandler {
  return (_request, response, next) => {
    const { nonce } = response.locals as { nonce: string }
    for (const [name, value] of Object.entries(securityHeaders({ ...facts, nonce })))
      response.setHeader(name, value)
    next()
  }
}
