import { data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import {
  BadRequest,
  Busy,
  Conflict,
  type FieldErrors,
  Hidden,
  Invalid,
  type LastMove,
  NotFound,
  Refused,
} from '#app/domain/failures.ts'
import { hasRole, isFromPartner, type Role } from '#app/domain/people.ts'
import { paths } from '#app/paths.ts'
import type { RequestContext, SignedInPerson } from '#app/http/context.server.ts'
import { crashDetails } from '#app/http/crash-details.server.ts'
import { ownPath } from './own-path.ts'
import { forgetUnsent, keepUnsent } from './account/unsent.server.ts'
import { isSecret, type TypedText, typedTextIn } from '#app/forms/typed-text.server.ts'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}

/** The argument of a loader or action. With `actor` it is also the `Context` that commands take. */
export type Page = Pick<RequestContext, 'db' | 'config' | 'log'> & {
  request: Request
  url: URL
  params: LoaderFunctionArgs['params']
  context: RequestContext
  /** ISO 8601 UTC. The same for the whole request. */
  now: string
  /** 303, so the browser gets the next page with GET and a reload does not send the form again. */
  redirect: (path: string, headers?: HeadersInit) => ReturnType<typeof redirect>
}
export type SignedIn = { actor: SignedInPerson }
export type SignedInPage = Page & SignedIn

/** For pages that anyone can see. */
export const anyone = <R>(work: (page: Page) => R) => guarded('anyone', () => ({}), work)

/** For pages that need someone to be signed in. */
export const signedIn = <R>(work: (page: SignedInPage) => R) => guarded('signed in', requireActor, work)

/** For pages that need one of these roles. */
export function withRole<R>(roles: readonly [Role, ...Role[]], work: (page: SignedInPage) => R) {
  return guarded(`role ${roles.join(' or ')}`, requireRole(roles), work)
}

/** The person who is signed in, if they have one of these roles. */
export const requireRole =
  (roles: readonly [Role, ...Role[]]) =>
  (page: Page): SignedIn => {
    const signedInAs = requireActor(page)
    if (roles.some((role) => hasRole(signedInAs.actor, role))) return signedInAs
    throw new Refused(`You need the role ${roles.join(' or ')} to see this page.`)
  }

/**
 * The same for pages that people from partner organisations cannot use, because they only write what they were
 * added to.
 */
export function withCouncilRole<R>(roles: readonly [Role, ...Role[]], work: (page: SignedInPage) => R) {
  return withRole(roles, (page) => {
    if (isFromPartner(page.actor)) throw new Refused(ONLY_CONTRIBUTES)
    return work(page)
  })
}

const ONLY_CONTRIBUTES =
  'You can write in the assessments that you were added to. Ask one of their authors at the council for anything else.'

/**
 * Builds every policy. `decide` throws, or returns what `work` needs besides the page. The handler carries the name of
 * its policy, and a test fails if any loader or action in the build does not have one.
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
      if (isDone(answer)) await forgetUnsent(page)
      return answer
    } catch (failure) {
      if (isDone(failure)) await forgetUnsent(page)
      const fields = spare && (await fieldsOf(spare))
      const answer = withTyped(answerFor(failure, page), fields && typedTextIn(fields))
      const isKept = fields && hasStatus(answer, 401) && (await keepUnsent(page, fields))
      throw isKept ? problem(401, SESSION_ENDED, { ...answer.data, isKept }) : answer
    }
  }
  return Object.defineProperty(handler, POLICY, { value: policy })
}

/** The name of the policy around a loader or action, or undefined if it has none. */
export const policyOf = (handler: unknown): string | undefined =>
  typeof handler === 'function' ? (handler as { [POLICY]?: string })[POLICY] : undefined

/** Returned by an action when answers are not valid. The page is shown again with what was typed. */
export const invalid = <E extends Record<string, string | string[]>>(errors: FieldErrors, entered: E) =>
  data({ errors, entered: withoutSecrets(entered) }, { status: 422 })

/** A page never gets a password back. */
export const withoutSecrets = <E extends Record<string, string | string[]>>(entered: E): E =>
  Object.fromEntries(Object.entries(entered).filter(([name]) => !isSecret(name))) as E

/** The person who is signed in. If nobody is, a GET redirects to sign-in and back, and a POST gets 401. */
export function requireActor(page: Page): SignedIn {
  const { context, request } = page
  if (context.person) return { actor: context.person }
  const signIn = paths.signIn(ownPath(pathOf(page.url)))
  if (request.method === 'GET' || request.method === 'HEAD') throw redirect(signIn, 302)
  throw problem(401, SESSION_ENDED, { signIn })
}

const SESSION_ENDED = 'You are not signed in, or your session has ended. Nothing was saved.'

/** The data that an ErrorBoundary gets. */
export type Problem = {
  message: string
  signIn?: string
  typed?: TypedText[]
  /** Whether the server has kept what was typed, for the person whose session ended. */
  isKept?: boolean
  /** Who moved the assessment on while the form was open, and what they did. */
  moved?: LastMove
}

const POLICY = Symbol.for('due-regard.policy')

const seeOther = (path: string, headers?: HeadersInit) =>
  redirect(path, { status: 303, ...(headers ? { headers } : {}) })

const problem = (status: number, message: string, more: Partial<Problem> = {}) =>
  data({ message, ...more } satisfies Problem, { status })

function answerFor(failure: unknown, page: Page): unknown {
  if (failure instanceof Refused || failure instanceof Hidden) logRefusal(page)
  if (failure instanceof NotFound) return problem(404, failure.message)
  if (failure instanceof Refused) return problem(403, failure.message)
  if (failure instanceof BadRequest) return problem(400, failure.message)
  if (failure instanceof Conflict)
    return problem(409, failure.message, failure.moved && { moved: failure.moved })
  if (failure instanceof Invalid) return problem(422, failure.message)
  if (failure instanceof Busy) return problem(503, failure.message)
  const isUnexpected =
    failure instanceof Error && !CANNOT_WRITE.some((start) => codeOf(failure).startsWith(start))
  if (isUnexpected && page.request.method !== 'POST') return failure
  if (!(failure instanceof Error)) return failure
  page.log.error('sys_crash', { path: page.url.pathname, ...crashDetails(failure) })
  return isUnexpected ? problem(500, UNEXPECTED) : problem(503, CANNOT_SAVE)
}

/** A name of OWASP's. Someone who is told that nothing is there was refused access all the same. */
const logRefusal = ({ log, context, request, url }: Page) =>
  log.warn('authz_fail', {
    personId: context.person?.id ?? null,
    method: request.method,
    path: url.pathname,
  })

/** Adds what was typed to a problem page. Anything else that a page throws is unchanged. */
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

/** A redirect means that the form was processed. */
const isDone = (answer: unknown): boolean => answer instanceof Response && answer.status === 303

const hasStatus = (answer: unknown, status: number): answer is { data: Problem; init: ResponseInit } =>
  isProblem(answer) && answer.init?.status === status

/** The root loader runs after the action of the same request and uses this for the page title. */
const isInvalid = (answer: unknown): boolean =>
  typeof dataOf(answer) === 'object' && 'errors' in (dataOf(answer) ?? {})

const isProblem = (answer: unknown): answer is { data: Problem; init: ResponseInit | null } =>
  typeof dataOf(answer) === 'object' && 'message' in (dataOf(answer) ?? {})

const dataOf = (answer: unknown): object | null | undefined =>
  typeof answer === 'object' && answer !== null && 'data' in answer
    ? (answer.data as object | null)
    : undefined

/** Trouble with the disk or the database file. This is not an error in the code, so the status is 503, not 500. */
const CANNOT_WRITE = ['SQLITE_BUSY', 'SQLITE_FULL', 'SQLITE_READONLY', 'SQLITE_IOERR', 'SQLITE_CORRUPT']
const UNEXPECTED =
  'Something went wrong. Your changes may not have been saved. Open the page again and check before you ' +
  'send them again.'
const CANNOT_SAVE =
  'We could not reach the database, so nothing was saved. Wait a minute, then go back and try again.'

const codeOf = (failure: Error): string =>
  'code' in failure && typeof failure.code === 'string' ? failure.code : ''

/** Remix requests the data of a page at `/people.data`. People are sent back to the page itself. */
function pathOf(url: URL): string {
  const search = new URLSearchParams(url.search)
  search.delete('_routes')
  const query = search.toString()
  return `${url.pathname.replace(/\.data$/, '')}${query ? `?${query}` : ''}`
}
