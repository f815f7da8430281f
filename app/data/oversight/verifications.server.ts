import type { Insertable } from 'kysely'
import type { Db } from '#db/client.ts'
import type { Schema } from '#db/schema.ts'

/** What the newest finished verification found. */
export type Verification = {
  beganAt: string
  finishedAt: string
  ok: boolean
  seals: number
  problemCount: number
  /** The first ones. */
  problems: string[]
  notes: string[]
}

export async function findLastVerification(db: Db): Promise<Verification | undefined> {
  const row = await db
    .selectFrom('verifications')
    .select(['beganAt', 'finishedAt', 'ok', 'seals', 'problemCount', 'problems', 'notes'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (
    row && {
      ...row,
      ok: row.ok === 1,
      problems: JSON.parse(row.problems) as string[],
      notes: JSON.parse(row.notes) as string[],
    }
  )
}

/**
 * How the file of anchors was when it last verified. Later failures do not count: a file that was cut stays a failure
 * until another file is set.
 */
export async function findEarlierAnchorFile(db: Db, file: string) {
  const row = await db
    .selectFrom('verifications')
    .select(['beganAt', 'anchorLines', 'anchorHash'])
    .where('anchorFile', '=', file)
    .where('ok', '=', 1)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row || row.anchorLines === null || row.anchorHash === null) return undefined
  return { lines: row.anchorLines, hash: row.anchorHash, at: row.beganAt }
}

export async function insertVerification(trx: Db, row: Insertable<Schema['verifications']>): Promise<void> {
  await trx.insertInto('verifications').values(row).execute()
}
