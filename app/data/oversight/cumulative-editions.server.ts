import type { Insertable } from 'kysely'
import { canonicalJson } from '#app/domain/assessment/canonical-json.ts'
import type { CumulativeAssessment, MemberThen } from '#app/domain/oversight/cumulative-assessment.ts'
import { wasIn } from '#app/data/as-they-were.server.ts'
import type { Db } from '#db/client.ts'
import type { Schema } from '#db/schema.ts'

/**
 * What equality leads wrote about the proposals of a tag. Nothing is ever changed: each save is a new
 * edition.
 */

/** What the history calls the cumulative assessment of a tag. */
export const cumulativeOf = (tag: string): string => `cumulative ${tag}`

/**
 * Newest first, with who wrote each. They include those that were signed for another tag, which was renamed to this one
 * or merged into it since.
 */
export async function listEditions(db: Db, tag: string) {
  const rows = await db
    .selectFrom('cumulativeEditions')
    .leftJoin('particulars as who', 'who.id', 'cumulativeEditions.writtenAs')
    .selectAll('cumulativeEditions')
    .select(['who.name as personName', wasIn('who').as('personWas')])
    .where('keptUnder', '=', tag)
    .orderBy('writtenAt', 'desc')
    .orderBy('number', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, members: JSON.parse(row.members) as MemberThen[] }))
}

export type Edition = Awaited<ReturnType<typeof listEditions>>[number]

export async function insertEdition(
  trx: Db,
  edition: Omit<Insertable<Schema['cumulativeEditions']>, 'keptUnder'>,
): Promise<void> {
  await trx
    .insertInto('cumulativeEditions')
    .values({ ...edition, keptUnder: edition.tag })
    .execute()
}

/** Gives the editions of one tag to another. Returns how many there were. What was signed stays as it is. */
export async function moveEditions(trx: Db, from: string, to: string): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('cumulativeEditions')
    .set({ keptUnder: to })
    .where('keptUnder', '=', from)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

/** All that is vouched for, in one text: whose hash goes into the history. */
export const editionText = ({
  tag,
  addsUp,
  willBeDone,
  outcome,
  outcomeReason,
  members,
}: CumulativeAssessment & { tag: string; members: string }): string =>
  canonicalJson({ tag, addsUp, willBeDone, outcome, outcomeReason, members })
