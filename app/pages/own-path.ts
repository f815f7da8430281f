// eslint-disable-next-line no-control-regex
const NOT_IN_A_PATH = /[\u0000-\u0020\u007F\\]/
const OURS = 'http://ours.invalid'

/** The path if it is on this service. Undefined if it could take the browser to another site. */
export function ownPath(returnTo: string | null | undefined): string | undefined {
  if (!returnTo || returnTo.length > 2_000 || NOT_IN_A_PATH.test(returnTo)) return undefined
  if (!returnTo.startsWith('/') || returnTo.startsWith('//')) return undefined
  if (!URL.canParse(returnTo, OURS)) return undefined
  const url = new URL(returnTo, OURS)
  if (url.origin !== OURS || url.pathname.startsWith('//')) return undefined
  return `${url.pathname}${url.search}${url.hash}`
}
