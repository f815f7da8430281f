// eslint-disable-next-line no-control-regex
const NOT_IN_A_PATH = /[\u0000-\u0020\u007F\\]/
const OURS = 'http://ours.invalid'

/** A path on this service, or nothing: whatever could lead a browser to another site is no path of ours. */
export function ownPath(returnTo: string | null | undefined): string | undefined {
  if (!returnTo || returnTo.length > 2_000 || NOT_IN_A_PATH.test(returnTo)) return undefined
  if (!returnTo.startsWith('/') || returnTo.startsWith('//')) return undefined
  if (!URL.canParse(returnTo, OURS)) return undefined
  const url = new URL(returnTo, OURS)
  if (url.origin !== OURS || url.pathname.startsWith('//')) return undefined
  return `${url.pathname}${url.search}${url.hash}`
}
