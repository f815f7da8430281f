import type { Db } from '#db/client.ts'

/** Browsers that people have signed in with before. Only the SHA-256 of their cookie is kept. */

type KnownDevice = { deviceHash: string; personId: string }

export async function isKnownDevice(db: Db, { deviceHash, personId }: KnownDevice): Promise<boolean> {
  const found = await db
    .selectFrom('knownDevices')
    .select('deviceHash')
    .where('deviceHash', '=', deviceHash)
    .where('personId', '=', personId)
    .executeTakeFirst()
  return found !== undefined
}

/** Records that a person signed in with this device, and forgets devices not used since `unusedSince`. */
export const rememberKnownDevice = (
  db: Db,
  { deviceHash, personId }: KnownDevice,
  { now, unusedSince }: { now: string; unusedSince: string },
): Promise<void> =>
  db.transaction().execute(async (trx) => {
    await trx.deleteFrom('knownDevices').where('lastSeenAt', '<', unusedSince).execute()
    await trx
      .insertInto('knownDevices')
      .values({ deviceHash, personId, firstSeenAt: now, lastSeenAt: now })
      .onConflict((conflict) => conflict.columns(['deviceHash', 'personId']).doUpdateSet({ lastSeenAt: now }))
      .execute()
  })

export async function forgetKnownDevicesOf(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('knownDevices').where('personId', '=', personId).execute()
}
