import { createHash } from 'node:crypto'
import { deleteOldFormPosts } from '#app/data/account/form-posts.server.ts'
import { deleteOldFormSaves } from '#app/data/assessment/form-saves.server.ts'
import { findForSignIn } from '#app/data/council/people.server.ts'
import {
  countFailures,
  deleteOldAttempts,
  recordAttempt,
  markSucceeded,
} from '#app/data/account/sign-in.server.ts'
import { canonicalEmail } from '#app/domain/council/directory.ts'
import type { Db } from '#db/client.ts'
import type { Log } from '#app/http/log.server.ts'
import { LONGEST_PASSWORD } from './password-rules.server.ts'
import { verifyPassword } from './passwords.server.ts'
import { minutesBefore } from '#app/http/session.server.ts'

const ACCOUNT_LIMIT = 5
const ADDRESS_LIMIT = 30
const LIMIT_MINUTES = 15
/** How long administrators can see failed attempts. */
export const ATTEMPTS_KEPT_DAYS = 7

type At = { db: Db; now: string; log: Log; address: string }
export type Tried<T> = { ok: true; value: T } | { ok: false; status: 422 | 429; message: string }

/** Checks an e-mail address and password. The message and the time taken do not reveal who has an account. */
export function checkSignIn(at: At, typed: { email: string; password: string }): Promise<Tried<string>> {
  const email = canonicalEmail(typed.email).slice(0, 300)
  return attempt(at, email, WRONG, async () => {
    const person = await findForSignIn(at.db, email)
    const matches = await verifyPassword(typed.password.slice(0, LONGEST_PASSWORD + 1), person?.passwordHash)
    return matches && person && person.disabledAt === null ? person.id : undefined
  })
}

/**
 * One attempt at something that could be guessed, within limits for the account and the network address. It counts as
 * failed until it succeeds, so that many simultaneous attempts cannot get past the limits.
 */
export async function attempt<T>(
  at: At,
  account: string,
  wrong: string,
  work: () => Promise<T | undefined>,
): Promise<Tried<T>> {
  const { db, now, log } = at
  const who = { account: fingerprint(account), address: network(at.address) }
  const attemptId = await db.transaction().execute(async (trx) => {
    await deleteOldAttempts(trx, minutesBefore(now, ATTEMPTS_KEPT_DAYS * 24 * 60))
    await deleteOldFormPosts(trx, minutesBefore(now, 24 * 60))
    await deleteOldFormSaves(trx, minutesBefore(now, 48 * 60))
    const failures = await countFailures(trx, { ...who, since: minutesBefore(now, LIMIT_MINUTES) })
    if (failures.ofAccount >= ACCOUNT_LIMIT || failures.fromAddress >= ADDRESS_LIMIT) return undefined
    return recordAttempt(trx, { ...who, at: now })
  })
  if (attemptId === undefined) {
    log.warn('authn_login_fail_max', who)
    return { ok: false, status: 429, message: TOO_MANY }
  }
  const value = await work()
  if (value === undefined) {
    log.warn('authn_login_fail', who)
    return { ok: false, status: 422, message: wrong }
  }
  await markSucceeded(db, attemptId)
  return { ok: true, value }
}

const WRONG = 'E-mail address or password is not correct. Check both and try again.'
const TOO_MANY = `There have been too many attempts. Wait ${LIMIT_MINUTES} minutes, then try again.`

/** Someone may type a password as their e-mail address, so the log and the table only hold a fingerprint. */
const fingerprint = (account: string): string =>
  createHash('sha256').update(account).digest('hex').slice(0, 24)

/** A household or office usually has a whole IPv6 /64 network, so the network counts as one address. */
function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '')
  if (!plain.includes(':')) return plain
  const [head = '', tail] = plain.split('::')
  const groups = head.split(':').filter(Boolean)
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').filter(Boolean).length
  return `${[...groups, ...Array<string>(Math.max(0, missing)).fill('0')].slice(0, 4).join(':')}::/64`
}
