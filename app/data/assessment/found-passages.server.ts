import { sql } from 'kysely'
import type { Section } from '#app/domain/assessment/parts.ts'
import type { Db } from '#db/client.ts'

export type FoundPassage = { section: Section; body: string }

/**
 * Where in these versions one of the words stands: the first passage of each. Looks at the few that a page
 * shows, not at the
 * index, so it costs the same however much the council has written. Accented spellings are found by the
 * search, not by this.
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
