import { sql } from 'kysely'
import type { Section } from '#app/domain/assessment/parts.ts'
import type { Db } from '#db/client.ts'

export type FoundPassage = { section: Section; body: string }

/**
 * The first passage of each of these versions that has one of the words. It reads the few versions that a
 * page shows and not the index, so it costs the same however much the council has written. Only the search
 * finds accented spellings.
 */
export async function listFoundPassages(
  db: Db,
  versionIds: readonly string[],
  words: readonly string[],
): Promise<Map<string, FoundPassage>> {
  if (versionIds.length === 0 || words.length === 0) return new Map()
  const first = db
    .selectFrom('passages')
    .select((eb) => eb.fn.min('id').as('id'))
    .where('versionId', 'in', versionIds)
    .where((eb) => eb.or(words.map((word) => sql<boolean>`instr(lower(body), ${word.toLowerCase()}) > 0`)))
    .groupBy('versionId')
  const rows = await db
    .selectFrom('passages')
    .select(['versionId', 'section', 'body'])
    .where('id', 'in', first)
    .execute()
  return new Map(rows.map(({ versionId, section, body }) => [versionId, { section, body }]))
}
