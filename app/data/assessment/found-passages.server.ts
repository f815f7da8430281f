import { sql } from 'kysely'
import { foldedText } from '#app/data/folded-text.server.ts'
import { stemOf } from '#app/domain/word-forms.ts'
import type { Section } from '#app/domain/assessment/parts.ts'
import type { Db } from '#db/client.ts'

export type FoundPassage = { section: Section; body: string }

/**
 * The first passage with one of the words in each of these versions, by version id. It scans the passages of the few
 * versions on a page instead of the search index, so the cost does not grow with the register. */
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
    .where((eb) =>
      eb.or(words.map((word) => sql<boolean>`instr(${foldedText(sql.ref('body'))}, ${stemOf(word)}) > 0`)),
    )
    .groupBy('versionId')
  const rows = await db
    .selectFrom('passages')
    .select(['versionId', 'section', 'body'])
    .where('id', 'in', first)
    .execute()
  return new Map(rows.map(({ versionId, section, body }) => [versionId, { section, body }]))
}
