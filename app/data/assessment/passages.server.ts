import { sql } from 'kysely'
import { searchable } from '#app/domain/fold.ts'
import type { Db } from '#db/client.ts'
import type { SectionPlace } from './sections.server.ts'

/**
 * The words of each section, kept where full-text search reads them. Changed in the transaction that changes
 * the section.
 */

export async function keepPassage(trx: Db, place: SectionPlace & { body: string }): Promise<void> {
  const { assessmentId, versionId, section, entryId } = place
  const body = searchable(place.body)
  await forgetPassage(trx, place)
  if (body === '') return
  const { id } = await trx
    .insertInto('passages')
    .values({ assessmentId, versionId, section, subjectId: entryId, body })
    .returning('id')
    .executeTakeFirstOrThrow()
  await sql`insert into passages_fts (rowid, body) values (${id}, ${body})`.execute(trx)
}

export async function forgetPassage(trx: Db, place: SectionPlace): Promise<void> {
  const { versionId, section, entryId } = place
  const old = await trx
    .selectFrom('passages')
    .select(['id', 'body'])
    .where('versionId', '=', versionId)
    .where('section', '=', section)
    .where('subjectId', '=', entryId)
    .executeTakeFirst()
  if (!old) return
  await sql`insert into passages_fts (passages_fts, rowid, body) values ('delete', ${old.id}, ${old.body})`.execute(
    trx,
  )
  await trx.deleteFrom('passages').where('id', '=', old.id).execute()
}

/**
 * The words that a person typed into a search box, a dozen at most. Only letters and digits are kept, so that
 * `%`, `*` and quotes are not operators.
 */
export const searchWords = (typed: string): string[] =>
  (searchable(typed).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).slice(0, 12)
