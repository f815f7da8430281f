import { type ExpressionBuilder, sql } from 'kysely'
import { nameOrder } from '#app/data/folded-text.server.ts'
import { rowStamp } from '#app/data/row-stamp.server.ts'
import type { Db } from '#db/client.ts'
import type { Schema } from '#db/schema.ts'
import { cumulativeOf } from './cumulative-editions.server.ts'

/** The tags of the whole council, for equality leads, who can read all assessments. */

/**
 * Every tag by name, with how many assessments have it and how many of those are confidential. Also those that only a
 * cumulative assessment still has.
 */
export const listTagsInUse = (db: Db) =>
  db
    .selectFrom(allTags(db))
    .leftJoin('tags', 'tags.tag', 'each.tag')
    .leftJoin('assessments', 'assessments.id', 'tags.assessmentId')
    .select(({ fn }) => [
      'each.tag',
      fn.count<number>('assessments.id').as('assessments'),
      fn.coalesce(fn.sum<number>('confidential'), sql<number>`0`).as('confidential'),
    ])
    .groupBy('each.tag')
    .orderBy(nameOrder(sql.ref('each.tag')))
    .execute()

export type TagInUse = Awaited<ReturnType<typeof listTagsInUse>>[number]

/** Every tag that an assessment or a cumulative assessment has, by name, but for the tags of one assessment. */
export const listAllTags = async (db: Db, exceptId = ''): Promise<string[]> =>
  (
    await db
      .selectFrom(allTags(db, exceptId))
      .select('tag')
      .orderBy(nameOrder(sql.ref('tag')))
      .execute()
  ).map(({ tag }) => tag)

const allTags = (db: Db, exceptId = '') =>
  db
    .selectFrom('tags')
    .select('tag')
    .where('assessmentId', '<>', exceptId)
    .union(db.selectFrom('cumulativeEditions').select('keptUnder as tag'))
    .as('each')

/** The assessments with a tag, in order of reference. */
export const listTagged = (db: Db, tag: string) =>
  db
    .selectFrom('tags')
    .innerJoin('register', 'register.assessmentId', 'tags.assessmentId')
    .select(['register.assessmentId', 'reference', 'title', 'confidential'])
    .where('tag', '=', tag)
    .orderBy('number')
    .execute()

/** What a person saw of these tags. A form that names something else is out of date. */
export async function tagsRowVersion(db: Db, ...tags: string[]): Promise<string> {
  const seen: Record<string, string[]> = {}
  for (const tag of tags)
    seen[tag] = (await listTagged(db, tag)).map(
      ({ reference, confidential }) => `${reference} ${confidential}`,
    )
  return rowStamp(seen)
}

/** Gives an assessment one tag instead of another. If it has both, the first goes. */
export async function replaceTag(
  trx: Db,
  assessmentId: string,
  { from, to }: { from: string; to: string },
): Promise<void> {
  const has = await trx
    .selectFrom('tags')
    .select('id')
    .where('assessmentId', '=', assessmentId)
    .where('tag', '=', to)
    .executeTakeFirst()
  const isOld = (eb: ExpressionBuilder<Schema, 'tags'>) =>
    eb.and([eb('assessmentId', '=', assessmentId), eb('tag', '=', from)])
  if (has) await trx.deleteFrom('tags').where(isOld).execute()
  else await trx.updateTable('tags').set({ tag: to }).where(isOld).execute()
}

/**
 * What the tag was called before, and the tags that were merged into it, as far as cumulative assessments followed it.
 * Newest first.
 */
export async function listFormerNames(db: Db, tag: string): Promise<string[]> {
  const names = [tag]
  for (const name of names) {
    const rows = await db
      .selectFrom('history')
      .select('details')
      .where('subject', '=', cumulativeOf(name))
      .where('event', '=', 'rename tag')
      .orderBy('id', 'desc')
      .execute()
    for (const { details } of rows) {
      const { from } = (JSON.parse(details) as { tags: { from: string } }).tags
      if (!names.includes(from)) names.push(from)
    }
  }
  return names.slice(1)
}

/** Whether a tag was renamed or merged into another at some time. */
export const wasTag = async (db: Db, tag: string): Promise<boolean> =>
  (await db
    .selectFrom('history')
    .select('id')
    .where('event', '=', 'rename tag')
    .where(sql<string>`json_extract(details, '$.tags.from')`, '=', tag)
    .limit(1)
    .executeTakeFirst()) !== undefined

/** The tags that a cumulative assessment was written for, by name, with their former names. */
export async function listTagsWithEditions(db: Db): Promise<{ tag: string; formerNames: string[] }[]> {
  const rows = await db
    .selectFrom('cumulativeEditions')
    .select('keptUnder as tag')
    .distinct()
    .orderBy(nameOrder(sql.ref('kept_under')))
    .execute()
  const found: { tag: string; formerNames: string[] }[] = []
  for (const { tag } of rows) found.push({ tag, formerNames: await listFormerNames(db, tag) })
  return found
}
