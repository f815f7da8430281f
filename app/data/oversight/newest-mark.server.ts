import { sql } from 'kysely'
import { CHAIN_START } from '#app/data/history.server.ts'
import type { AnchorMark } from '#app/domain/oversight/anchor-line.ts'
import type { Db } from '#db/client.ts'
import { FIRST_PREVIOUS } from '#db/seals.ts'

/** The newest seal and history row, as of one moment: they are read by one statement. */
export async function findNewestMark(db: Db): Promise<AnchorMark> {
  const { rows } = await sql<AnchorMark>`
    select (select id from database_identity) as database,
      coalesce(seal.id, 0) as seal, coalesce(seal.hash, ${FIRST_PREVIOUS}) as hash,
      coalesce(last.id, 0) as history_row, coalesce(last.hash, ${CHAIN_START}) as history_hash
    from (select 1)
      left join (select id, hash from seals order by id desc limit 1) as seal on true
      left join (select id, hash from history order by id desc limit 1) as last on true`.execute(db)
  const [mark] = rows
  if (!mark?.database) throw new Error('This database does not say which one it is.')
  return mark
}

/** The tables in which people put their names to something. As SQL calls them. */
export const SIGNATURES: readonly string[] = ['approvals', 'decision_notes']

/** Whether anyone signed something that was sealed after this seal. */
export async function isSignedSince(db: Db, seal: number): Promise<boolean> {
  const found = await db
    .selectFrom('sealedRows')
    .select('sealId')
    .where('sealId', '>', seal)
    .where('tableName', 'in', SIGNATURES)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
