import type { CheckLimits } from '#app/domain/checks/check-context.ts'
import type { Db } from '#db/client.ts'
import { rowStamp } from '#app/data/row-stamp.server.ts'

/** What the history calls the council's limits. */
export const LIMITS = 'limits'

/** From when on the checks warn. There is one row, from the start. */
export const getLimits = (db: Db): Promise<CheckLimits> =>
  db.selectFrom('limits').select(['evidenceYears', 'smallCount']).executeTakeFirstOrThrow()

/** The limits that a person saw. A form that names others is out of date. */
export const limitsRowVersion = (limits: CheckLimits): string => rowStamp(limits)

export async function updateLimits(trx: Db, limits: CheckLimits): Promise<void> {
  await trx.updateTable('limits').set(limits).execute()
}
