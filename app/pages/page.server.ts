import { data, redirect } from '@remix-run/node'
import type { LoaderFunctionArgs } from '@remix-run/node'
import {
  BadRequest,
  Conflict,
  type FieldErrors,
  Invalid,
  type LastMove,
  NotFound,
  Refused,
} from '#app/domain/failures.ts'
import { hasRole, type Role } from '#app/domain/people.ts'
import { paths } from '#app/paths.ts'
import type { RequestContext, SignedInPerson } from '#app/http/context.server.ts'
import { crashDetails } from '#app/http/crash-details.server.ts'
import { ownPath } from './own-path.ts'
import { forgetWhatIsSentNow, keepUnsent } from './account/unsent.server.ts'
import { type TypedText, typedTextIn } from '#app/forms/typed-text.server.ts'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}

/** What a loader or an action is given. With `actor` it is also the `Context` that commands take. */
export type Page = Pick<RequestContext, 'db' | 'config' | 'log'> & {
  request: Request
  url: URL
  params: LoaderFunctionArgs['params']
  context: RequestContext
  /** ISO 8601 UTC: one moment for the whole request. */
  now: string
  /** 303: the browser goes on to another page with GET, and a reload sends nothing twice. */
  redirect: (path: string, headers?: HeadersInit) => ReturnType<typeof redirect>
}
export type SignedIn = { actor: SignedInPerson }
export type SignedInPage = Page & SignedIn

/** For pages that everybody may see. */
export const anyone = <R>(work: (page: Page) => R) => guarded('anyone', () => ({}), work)

/** For pages that need a person, whoever it is. */
export const signedIn = <R>(work: (page: SignedInPage) => R) => guarded('signed in', requireActor, work)

/** For pages of people with one of these roles. */
export function withRole<R>(roles: readonly [Role, ...Role[]], work: (page: SignedInPage) => R) {
  const decide = (page: Page): SignedIn => {
    const signedInAs = requireActor(page)
    if (roles.some((role) => hasRole(signedInAs.actor, role))) return signedInAs
    throw new Refused(`This page is for people with the role ${roles.join(' or ')}.`)
  }
  return guarded(`role ${roles.join(' or ')}`, decide, work)
}

/**
 * What all policies are made of: `decide` throws, or gives what `work` needs besides the page. The result
 * carries the
 * policy's name, and a test walks every route of the build and fails on a loader or action without one.
 */
export function guarded<Extra extends object, R>(
  policy: string,
  decide: (page: Page) => Extra | Promise<Extra>,
  work: (page: Page & Extra) => R,
) {
  const handler = async ({ request, params, context }: LoaderFunctionArgs): Promise<Awaited<R>> => {
    const { db, config, log, now } = context
    const page: Page = {
      request,
      url: new URL(request.url),
      params,
      context,
      db,
      config,
      log,
      now: now(),
      redirect: seeOther,
    }
    const spare = request.method === 'POST' && !request.bodyUsed ? request.clone() : undefined
    try {
      const extra = await decide(page)
      const answer = await work({ ...page, ...extra })
      context.hasErrors ||= isInvalid(answer)
      if (isDone(answer)) await forgetWhatIsSentNow(page)
      return answer
    } catch (failure) {
      if (isDone(failure)) await forgetWhatIsSentNow(page)
      const fields = spare && (await fieldsOf(spare))
      const answer = withTyped(answerFor(failure, page), fields && typedTextIn(fields))
      const isKept = fields && hasStatus(answer, 401) && (await keepUnsent(page, fields))
      throw isKept ? problem(401, SESSION_ENDED, { ...answer.data, isKept }) : answer
    }
  }
  return Object.defineProperty(handler, POLICY, { value: policy })
}

/** The policy a loader or action was wrapped in, or nothing when somebody forgot. */
export const policyOf = (handler: unknown): string | undefined =>
  typeof handler === 'function' ? (handler as { [POLICY]?: string })[POLICY] : undefined

/** What an action gives back when answers cannot be taken: the page is shown again with what was typed. */
export const invalid = <E extends Record<string, string | string[]>>(errors: FieldErrors, entered: E) =>
  data({ errors, entered }, { status: 422 })

/**
 * The person who is signed in. Otherwise a page is sent to sign-in and back; a form gets 401, so that nothing
 * looks saved.
 */
export function requireActor(page: Page): SignedIn {
  const { context, request } = page
  if (context.person) return { actor: context.person }
  const signIn = paths.signIn(ownPath(pathOf(page.url)))
  if (request.method === 'GET' || request.method === 'HEAD') throw redirect(signIn, 302)
  throw problem(401, SESSION_ENDED, { signIn })
}

const SESSION_ENDED = 'You are not signed in, or your session has ended. Nothing was saved.'

/** What the ErrorBoundary in root.tsx is given. */
export type Problem = {
  message: string
  signIn?: string
  typed?: TypedText[]
  /** What was typed is kept on the server, for the person whose session ended. */
  isKept?: boolean
  /** The assessment that somebody moved on while the form was open, and what they did. */
  moved?: LastMove
}

const POLICY = Symbol.for('due-regard.policy')

const seeOther = (path: string, headers?: HeadersInit) =>
  redirect(path, { status: 303, ...(headers ? { headers } : {}) })

const problem = (status: number, message: string, more: Partial<Problem> = {}) =>
  data({ message, ...more } satisfies Problem, { status })

function answerFor(failure: unknown, page: Page): unknown {
  if (failure instanceof NotFound) return problem(404, failure.message)
  if (failure instanceof Refused) {
    page.log.warn('authz_fail', {
      personId: page.context.person?.id ?? null,
      method: page.request.method,
      path: page.url.pathname,
    })
    return problem(403, failure.message)
  }
  if (failure instanceof BadRequest) return problem(400, failure.message)
  if (failure instanceof Conflict)
    return problem(409, failure.message, failure.moved && { moved: failure.moved })
  if (failure instanceof Invalid) return problem(422, failure.message)
  const isUnexpected =
    failure instanceof Error && !CANNOT_WRITE.some((start) => codeOf(failure).startsWith(start))
  if (isUnexpected && page.request.method !== 'POST') return failure
  if (!(failure instanceof Error)) return failure
  page.log.error('sys_crash', { path: page.url.pathname, ...crashDetails(failure) })
  return isUnexpected ? problem(500, UNEXPECTED) : problem(503, CANNOT_SAVE)
}

/**
 * A form that could not be taken goes back to whoever sent it. What a page throws of its own accord stays as
 * it is.
 */
function withTyped(answer: unknown, typed: TypedText[] | undefined): unknown {
  if (!typed || typed.length === 0 || !isProblem(answer)) return answer
  return data({ ...answer.data, typed }, answer.init ?? {})
}

async function fieldsOf(form: Request): Promise<(readonly [string, unknown])[]> {
  return form.formData().then(
    (data) => [...data],
    () => [],
  )
}

/** The browser goes on to another page: what was sent has been dealt with. */
const isDone = (answer: unknown): boolean => answer instanceof Response && answer.status === 303

const hasStatus = (answer: unknown, status: number): answer is { data: Problem; init: ResponseInit } =>
  isProblem(answer) && answer.init?.status === status

/** Loaders run after the action of the same request, so the root's can tell the title. */
const isInvalid = (answer: unknown): boolean =>
  typeof dataOf(answer) === 'object' && 'errors' in (dataOf(answer) ?? {})

const isProblem = (answer: unknown): answer is { data: Problem; init: ResponseInit | null } =>
  typeof dataOf(answer) === 'object' && 'message' in (dataOf(answer) ?? {})

const dataOf = (answer: unknown): object | null | undefined =>
  typeof answer === 'object' && answer !== null && 'data' in answer
    ? (answer.data as object | null)
    : undefined

/**
 * The disk is full or gone, the file damaged, or another program holds it: not a mistake in the code, so not
 * a 500.
 */
const CANNOT_WRITE = ['SQLITE_BUSY', 'SQLITE_FULL', 'SQLITE_READONLY', 'SQLITE_IOERR', 'SQLITE_CORRUPT']
const UNEXPECTED =
  'Something went wrong that we did not expect. Open the page again, and look whether it was ' +
  'saved before you send it again.'
const CANNOT_SAVE =
  'The database cannot be reached just now, so nothing was saved. Wait a minute, go back and try again.'

const codeOf = (failure: Error): string =>
  'code' in failure && typeof failure.code === 'string' ? failure.code : ''

/** Remix asks for a page's data at `/people.data`; people are sent back to the page itself. */
function pathOf(url: URL): string {
  const search = new URLSearchParams(url.search)
  search.delete('_routes')
  const asked = search.toString()
  return `${url.pathname.replace(/\.data$/, '')}${asked ? `?${asked}` : ''}`
}
