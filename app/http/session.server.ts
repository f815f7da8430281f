import { createHash, randomBytes } from 'node:crypto'
import {
  addSession,
  endSession,
  findPersonBySession,
  findWhoseSessionItWas,
  forgetSessions,
  type SessionLimits,
  touchSession,
} from '#app/data/account/sessions.server.ts'
import { forgetUnsentPosts } from '#app/data/account/unsent-posts.server.ts'
import { browserName } from '#app/domain/account/browser-name.ts'
import type { Db } from '#db/client.ts'
import type { Config } from './config.server.ts'
import type { SignedInPerson } from './context.server.ts'
import { rememberDevice } from './known-device.server.ts'
import type { Log } from './log.server.ts'

type At = { db: Db; config: Config; now: string; log: Log }

/** Starts a session with a new id and ends the one in the request. Returns the cookie to set. */
export async function beginSession(
  { db, config, now, log }: At,
  personId: string,
  request: Request,
): Promise<HeadersInit> {
  const id = randomBytes(32).toString('base64url')
  const earlier = sessionIdIn(request.headers.get('cookie'), config)
  if (earlier) await endSession(db, hashOf(earlier))
  await forgetSessions(db, minutesBefore(now, DAYS_KEPT * 24 * 60))
  await forgetUnsentPosts(db, minutesBefore(now, DAYS_KEPT * 24 * 60))
  const browser = browserName(request.headers.get('user-agent'))
  await addSession(db, { idHash: hashOf(id), personId, at: now, browser })
  const device = await rememberDevice({ db, config, now }, personId, request.headers.get('cookie'))
  log.info('session_created', { personId })
  return [
    ['Set-Cookie', cookie(config, id)],
    ['Set-Cookie', device],
  ]
}

/**
 * Removes the session cookie from the browser, and what the browser kept of our pages. The cookie that makes this
 * device known stays.
 */
export const forgottenSession = (config: Config): HeadersInit => ({
  'Set-Cookie': `${cookie(config, '')}; Max-Age=0`,
  'Clear-Site-Data': '"cache", "storage"',
})

/** `isUse` is false for requests that a page makes without the person. These do not keep a session alive. */
type Sent = { cookies: string | null | undefined; isUse: boolean }

/** The person who sent this request. Records once a minute that the session is in use. */
export async function findSignedInPerson(
  { db, config, now, log }: At,
  { cookies, isUse }: Sent,
): Promise<SignedInPerson | null> {
  const id = sessionIdIn(cookies, config)
  if (!id) return null
  const idHash = hashOf(id)
  const found = await findPersonBySession(db, idHash, limitsAt(now, config))
  if (!found) return null
  if (isUse && found.lastSeenAt < minutesBefore(now, 1))
    await touchSession(db, idHash, now).catch(leaveUntouched(log))
  return found.person
}

/** Who was signed in before the session ended, if the browser still has its cookie. They are not signed in now. */
export async function findEarlierPerson(
  { db, config }: Pick<At, 'db' | 'config'>,
  cookies: string | null,
): Promise<string | undefined> {
  const id = sessionIdIn(cookies, config)
  return id && (await findWhoseSessionItWas(db, hashOf(id)))?.id
}

/** How long we keep unsent forms and ended sessions. */
export const DAYS_KEPT = 7

export function limitsAt(now: string, config: Config): SessionLimits {
  return {
    beganAfter: minutesBefore(now, config.sessionHours * 60),
    seenAfter: minutesBefore(now, config.sessionIdleMinutes),
  }
}

export const minutesBefore = (now: string, minutes: number): string =>
  new Date(Date.parse(now) - minutes * 60_000).toISOString()

/** Chromium rejects a `__Host-` cookie that is not Secure, so the name is different on plain http. */
export const cookieName = (config: Config): string => (config.isSecure ? '__Host-session' : 'session')

const cookie = (config: Config, id: string): string =>
  `${cookieName(config)}=${id}; Path=/; HttpOnly; SameSite=Lax${config.isSecure ? '; Secure' : ''}`

function sessionIdIn(cookies: string | null | undefined, config: Config): string | undefined {
  const pairs = (cookies ?? '').split(';').map((pair) => pair.trim())
  const values = pairs
    .filter((pair) => pair.startsWith(`${cookieName(config)}=`))
    .map((pair) => pair.slice(cookieName(config).length + 1))
  return values.find((value) => /^[\w-]{43}$/.test(value))
}

const hashOf = (id: string): string => createHash('sha256').update(id).digest('hex')

/** If the disk is full, people can still read. The session only ends a little early. */
const leaveUntouched = (log: Log) => (error: unknown) =>
  log.error('sys_crash', {
    what: 'a session could not be kept alive',
    reason: error instanceof Error ? error.message : String(error),
  })
