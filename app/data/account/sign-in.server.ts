import { type Insertable, type SelectQueryBuilder, sql } from 'kysely'
import type { Db } from '#db/client.ts'
import type { Schema } from '#db/schema.ts'

/** Attempts to sign in, one-time links and set-up codes. Only the SHA-256 of a link or code is kept. */

export type AttemptBy = { account: string; address: string; device: string | null }

/** How many attempts for an account failed after `since` on a known device, not counting those before it signed in. */
export async function countFailuresOnDevice(
  db: Db,
  { account, device, since }: { account: string; device: string; since: string },
): Promise<number> {
  const ofDevice = db.selectFrom('signInAttempts').where('account', '=', account).where('device', '=', device)
  const { count } = await ofDevice
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('succeeded', '=', 0)
    .where('at', '>', since)
    .where('id', '>', latestSuccess(ofDevice))
    .executeTakeFirstOrThrow()
  return count
}

/**
 * How many attempts on new devices failed after `since`: for an account from this address, for the account from
 * everywhere, and from the address for all accounts. Signing in from an address sets the account's count there back to
 * 0. `peopleAtAddress` is how many accounts have signed in from the address.
 */
export async function countFailuresOnNewDevices(
  db: Db,
  { account, address, since }: { account: string; address: string; since: string },
) {
  const attempts = db.selectFrom('signInAttempts')
  const failures = attempts
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('device', 'is', null)
    .where('succeeded', '=', 0)
    .where('at', '>', since)
  const here = attempts.where('account', '=', account).where('address', '=', address)
  const ofAccountHere = await failures
    .where('account', '=', account)
    .where('address', '=', address)
    .where('id', '>', latestSuccess(here))
    .executeTakeFirstOrThrow()
  const ofAccount = await failures.where('account', '=', account).executeTakeFirstOrThrow()
  const fromAddress = await failures.where('address', '=', address).executeTakeFirstOrThrow()
  const { people } = await attempts
    .select(({ fn }) => fn.count<number>('account').distinct().as('people'))
    .where('address', '=', address)
    .where('succeeded', '=', 1)
    .executeTakeFirstOrThrow()
  return {
    ofAccountHere: ofAccountHere.count,
    ofAccount: ofAccount.count,
    fromAddress: fromAddress.count,
    peopleAtAddress: people,
  }
}

const latestSuccess = (attempts: SelectQueryBuilder<Schema, 'signInAttempts', object>) =>
  attempts.select(sql<number>`coalesce(max(id), 0)`.as('id')).where('succeeded', '=', 1)

/** How many attempts failed after `since`, for how many accounts and from how many networks. */
export const countFailedSignIns = (db: Db, since: string) => failedSince(db, since).executeTakeFirstOrThrow()

/** The same for each hour (`2026-11-22T10`) that had failures, latest first. */
export const listFailedSignInsByHour = (db: Db, since: string) =>
  failedSince(db, since)
    .select(sql<string>`substr(at, 1, 13)`.as('hour'))
    .groupBy('hour')
    .orderBy('hour', 'desc')
    .execute()

const failedSince = (db: Db, since: string) =>
  db
    .selectFrom('signInAttempts')
    .select(({ fn }) => [
      fn.countAll<number>().as('attempts'),
      fn.count<number>('account').distinct().as('accounts'),
      fn.count<number>('address').distinct().as('networks'),
    ])
    .where('succeeded', '=', 0)
    .where('at', '>', since)

/** Records how an attempt ended, and forgets those from before `forgetBefore`. */
export async function recordAttempt(
  trx: Db,
  attempt: AttemptBy & { at: string; succeeded: 0 | 1 },
  forgetBefore: string,
): Promise<void> {
  await trx.deleteFrom('signInAttempts').where('at', '<', forgetBefore).execute()
  await trx.insertInto('signInAttempts').values(attempt).execute()
}

export async function addLink(
  db: Db,
  link: Omit<Insertable<Schema['signInLinks']>, 'usedAt'>,
): Promise<void> {
  await db
    .insertInto('signInLinks')
    .values({ ...link, usedAt: null })
    .execute()
}

/** The person whose link this is, if it is unused, has not expired and they are not disabled. */
export const findUsableLink = (db: Db, tokenHash: string, now: string) =>
  db
    .selectFrom('signInLinks')
    .innerJoin('people', 'people.id', 'signInLinks.personId')
    .select(['people.id as personId', 'people.name', 'people.email', 'directorateId'])
    .where('tokenHash', '=', tokenHash)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .where('people.disabledAt', 'is', null)
    .executeTakeFirst()

/** Makes all of a person's links unusable, because one was used, they got a newer one or they were disabled. */
export async function spendLinksOf(db: Db, personId: string, at: string): Promise<void> {
  await db
    .updateTable('signInLinks')
    .set({ usedAt: at })
    .where('personId', '=', personId)
    .where('usedAt', 'is', null)
    .execute()
}

/** Adds a code and deletes the unused ones, so that only the newest code works. */
export async function replaceSetUpCode(db: Db, codeHash: string, createdAt: string): Promise<void> {
  await db.deleteFrom('setUpCodes').where('usedAt', 'is', null).execute()
  await db.insertInto('setUpCodes').values({ codeHash, createdAt, usedAt: null }).execute()
}

/** Whether this code can be used. */
export async function isUsableSetUpCode(db: Db, codeHash: string): Promise<boolean> {
  const code = await db
    .selectFrom('setUpCodes')
    .select('codeHash')
    .where('codeHash', '=', codeHash)
    .where('usedAt', 'is', null)
    .executeTakeFirst()
  return code !== undefined
}

/** Uses up a code. False if there is no code like that or it was used before. */
export async function spendSetUpCode(db: Db, codeHash: string, usedAt: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('setUpCodes')
    .set({ usedAt })
    .where('codeHash', '=', codeHash)
    .where('usedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}
