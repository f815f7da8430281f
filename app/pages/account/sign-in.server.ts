import { createHash, randomUUID } from 'node:crypto'
import { deleteOldFormPosts } from '#app/data/account/form-posts.server.ts'
import { isKnownDevice } from '#app/data/account/known-devices.server.ts'
import {
  type AttemptBy,
  countFailuresOnDevice,
  countFailuresOnNewDevices,
  recordAttempt,
} from '#app/data/account/sign-in.server.ts'
import { deleteOldFormSaves } from '#app/data/assessment/form-saves.server.ts'
import { findForSignIn } from '#app/data/council/people.server.ts'
import { emailKey } from '#app/domain/council/directory.ts'
import { Busy } from '#app/domain/failures.ts'
import type { RequestContext } from '#app/http/context.server.ts'
import type { Log } from '#app/http/log.server.ts'
import { minutesBefore } from '#app/http/session.server.ts'
import type { Turns } from '#app/http/turns.server.ts'
import type { Db } from '#db/client.ts'
import { LONGEST_PASSWORD } from './password-rules.server.ts'
import { hashPassword, verifyPassword } from './passwords.server.ts'

/** On devices that are new to an account, within `LIMIT_MINUTES`. */
const ACCOUNT_LIMIT_FROM_ONE_NETWORK = 5
const ACCOUNT_LIMIT = 20
/** An office has many people behind one address, so each person who signs in there raises the limit. */
const NETWORK_LIMIT = 30
const NETWORK_LIMIT_FOR_EACH_PERSON = 10
/** A known device that fails more often than this counts as new until `LIMIT_MINUTES` have passed. */
const DEVICE_LIMIT = 20
const LIMIT_MINUTES = 15
const LONGEST_EMAIL = 300
/** How long administrators can see failed attempts. */
export const ATTEMPTS_KEPT_DAYS = 7

type At = { db: Db; now: string; log: Log; turns: Turns; address: string }
type By = {
  account: string
  /** The known device, or the session, that this comes from. What happens elsewhere does not limit it. */
  device?: string | undefined
  /** How many failures the device can have. Without it, the device is not limited here. */
  limit?: number
}
export type Tried<T> = { ok: true; value: T } | { ok: false; status: 422 | 429 | 503; message: string }

/** Checks an e-mail address and password. The message and the time taken do not reveal who has an account. */
export async function checkSignIn(
  at: At,
  { email: typed, password, deviceHash }: { email: string; password: string; deviceHash: string | undefined },
): Promise<Tried<string>> {
  const email = typed.slice(0, LONGEST_EMAIL)
  // Every way of typing an address is one account, so that nobody gets past the limits by typing it differently.
  const account = emailKey(email)
  const found = await findForSignIn(at.db, email)
  const device = found && deviceHash && (await findKnownDevice(at, found.id, account, deviceHash))
  return attempt(at, { account, device }, WRONG, async () => {
    // Read again, because this person may have been disabled while they waited.
    const person = await findForSignIn(at.db, email)
    const matches = await verifyPassword(password.slice(0, LONGEST_PASSWORD + 1), person?.passwordHash)
    return matches && person && person.disabledAt === null ? person.id : undefined
  })
}

async function findKnownDevice({ db, now }: At, personId: string, account: string, deviceHash: string) {
  if (!(await isKnownDevice(db, { deviceHash, personId }))) return undefined
  const since = minutesBefore(now, LIMIT_MINUTES)
  const device = fingerprint(deviceHash)
  const failures = await countFailuresOnDevice(db, { account: fingerprint(account), device, since })
  return failures < DEVICE_LIMIT ? deviceHash : undefined
}

/**
 * One attempt at something that could be guessed, in its turn and within limits. Only an attempt that has ended counts
 * as failed. Attempts on one account take turns, so sending many at once does not get past the limits.
 */
export async function attempt<T>(
  at: At,
  by: By,
  wrong: string,
  work: () => Promise<T | undefined>,
): Promise<Tried<T>> {
  const device = by.device === undefined ? null : fingerprint(by.device)
  const who = { account: fingerprint(by.account), address: network(at.address), device }
  const from = device ?? who.address
  const turn = { lane: device ? 'known' : 'new', from, key: `${who.account} ${device ?? ''}` } as const
  try {
    // Asked before as well, so that attempts which cannot succeed do not take up places.
    if (await isOverLimit(at, who, by.limit)) return refused(at, who)
    return await at.turns.take(turn, async () => {
      if (await isOverLimit(at, who, by.limit)) return refused(at, who)
      const value = await work()
      await record(at, { ...who, succeeded: value === undefined ? 0 : 1 })
      if (value !== undefined) return { ok: true, value }
      at.log.warn('authn_login_fail', who)
      return { ok: false, status: 422, message: wrong }
    })
  } catch (failure) {
    if (failure instanceof Busy) return { ok: false, status: 503, message: failure.message }
    throw failure
  }
}

async function isOverLimit({ db, now }: At, who: AttemptBy, limit?: number): Promise<boolean> {
  const { account, address, device } = who
  const since = minutesBefore(now, LIMIT_MINUTES)
  if (device !== null)
    return limit !== undefined && (await countFailuresOnDevice(db, { account, device, since })) >= limit
  const failures = await countFailuresOnNewDevices(db, { account, address, since })
  return (
    failures.ofAccountHere >= ACCOUNT_LIMIT_FROM_ONE_NETWORK ||
    failures.ofAccount >= ACCOUNT_LIMIT ||
    failures.fromAddress >= NETWORK_LIMIT + NETWORK_LIMIT_FOR_EACH_PERSON * failures.peopleAtAddress
  )
}

function refused({ log }: At, who: AttemptBy): Tried<never> {
  log.warn('authn_login_fail_max', who)
  return { ok: false, status: 429, message: TOO_MANY }
}

const record = ({ db, now }: At, ended: AttemptBy & { succeeded: 0 | 1 }): Promise<void> =>
  db.transaction().execute(async (trx) => {
    await deleteOldFormPosts(trx, minutesBefore(now, 24 * 60))
    await deleteOldFormSaves(trx, minutesBefore(now, 48 * 60))
    await recordAttempt(trx, { ...ended, at: now }, minutesBefore(now, ATTEMPTS_KEPT_DAYS * 24 * 60))
  })

/** Hashes a new password in a turn. Throws `Busy` if too many wait already. */
export const hashInTurn = (
  { context: { turns, address, person } }: { context: Pick<RequestContext, 'turns' | 'address' | 'person'> },
  password: string,
  isKnown: boolean,
): Promise<string> => {
  const from = person?.id ?? network(address)
  return turns.take({ lane: isKnown ? 'known' : 'new', from, key: `new password ${randomUUID()}` }, () =>
    hashPassword(password),
  )
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
