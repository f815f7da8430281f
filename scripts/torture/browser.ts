import { paths } from '#app/paths.ts'
import { formOn } from './form-on-page.ts'

/** The parts of a browser that forms need. Undefined when the server died before the whole answer arrived. */
type Answer = { status: number; cookie: string; html: string }

/** A form as it was sent. Sending it again sends the same bytes, as when a person reloads the page. */
export type Posted = { path: string; cookie: string; body: string }

export async function post(url: string, { path, cookie, body }: Posted): Promise<Answer | undefined> {
  const headers = { cookie, origin: url, 'content-type': 'application/x-www-form-urlencoded' }
  return ask(`${url}${path}`, { method: 'POST', headers, body })
}

/** The form on a page. 'none' when the person cannot do this now, undefined when the server died. */
export async function openForm(
  url: string,
  path: string,
  cookie: string,
): Promise<URLSearchParams | 'none' | undefined> {
  const page = await ask(`${url}${path}`, { headers: { cookie } })
  if (page === undefined) return undefined
  if (page.status === 403 || page.status === 404) return 'none'
  expectOneOf([200], page.status, path)
  return formOn(page.html) ?? 'none'
}

/** Signs in through the sign-in page and returns the session cookie. */
export async function signIn(url: string, email: string, password: string): Promise<string> {
  const body = new URLSearchParams({ email, password, returnTo: '' }).toString()
  const answer = await post(url, { path: paths.signIn(), cookie: '', body })
  expectOneOf([303], answer?.status, paths.signIn())
  return answer?.cookie ?? ''
}

export function expectOneOf(expected: readonly number[], status: number | undefined, path: string): void {
  if (status === undefined || !expected.includes(status))
    throw new Error(`${path} returned ${status ?? 'no answer'}.`)
}

async function ask(address: string, what: RequestInit): Promise<Answer | undefined> {
  try {
    const response = await fetch(address, { ...what, redirect: 'manual' })
    const html = await response.text()
    return {
      status: response.status,
      cookie: (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '',
      html,
    }
  } catch {
    return undefined
  }
}
