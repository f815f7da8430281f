import { type Insertable, sql } from 'kysely'
import type { Db } from '#db/client.ts'
import type { Schema } from '#db/schema.ts'

/** Attempts to sign in, one-time links and set-up codes. Only the SHA-256 of a link or code is kept. */

/**
 * How many attempts failed after `since`, for an account and from an address. A successful sign-in sets the account's
 * count back to 0.
 */
export async function countFailures(
  db: Db,
  { account, address, since }: { account: string; address: string; since: string },
) {
  const failures = db
    .selectFrom('signInAttempts')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('succeeded', '=', 0)
    .where('at', '>', since)
  const lastSuccess = db
    .selectFrom('signInAttempts')
    .select('id')
    .where('account', '=', account)
    .where('succeeded', '=', 1)
  const { id: successId } = (await lastSuccess.orderBy('id', 'desc').limit(1).executeTakeFirst()) ?? { id: 0 }
  const ofAccount = await failures
    .where('account', '=', account)
    .where('id', '>', successId)
    .executeTakeFirstOrThrow()
  const fromAddress = await failures.where('address', '=', address).executeTakeFirstOrThrow()
  return { ofAccount: ofAccount.count, fromAddress: fromAddress.count }
}

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

/** Records an attempt as failed until `markSucceeded`, so that simultaneous attempts cannot get past the limit. */
export async function recordAttempt(
  db: Db,
  attempt: { account: string; address: string; at: string },
): Promise<number> {
  const { insertId } = await db
    .insertInto('signInAttempts')
    .values({ ...attempt, succeeded: 0 })
    .executeTakeFirstOrThrow()
  return Number(insertId)
}

export async function markSucceeded(db: Db, attemptId: number): Promise<void> {
  await db.updateTable('signInAttempts').set({ succeeded: 1 }).where('id', '=', attemptId).execute()
}

export async function deleteOldAttempts(db: Db, before: string): Promise<void> {
  await db.deleteFrom('signInAttempts').where('at', '<', before).execute()
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
