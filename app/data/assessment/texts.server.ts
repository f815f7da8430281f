import { canonicalJson } from '#app/domain/assessment/canonical-json.ts'
import type { Section } from '#app/domain/assessment/parts.ts'
import { wasIn } from '#app/data/as-they-were.server.ts'
import type { Db } from '#db/client.ts'
import { sha256 } from '#app/data/history.server.ts'
import type { SectionPlace, Values } from './sections.server.ts'

/** Every text that was ever saved in a section, so that an overwritten one can be found. */

/**
 * Texts that came in one go (an import, a copy), and one hash over all of theirs. Redaction keeps a text's
 * hash.
 */
export type TextRange = { from: number; to: number; hash: string }

export async function newestTextId(db: Db): Promise<number> {
  const { newest } = await db
    .selectFrom('texts')
    .select((eb) => eb.fn.max('id').as('newest'))
    .executeTakeFirstOrThrow()
  return newest ?? 0
}

/** All texts after `after`, for the history: call it at the end of the transaction that made them. */
export async function textsSince(trx: Db, after: number): Promise<TextRange> {
  const range = { from: after + 1, to: await newestTextId(trx) }
  return { ...range, hash: await fingerprint(trx, range) }
}

export async function fingerprint(db: Db, range: { from: number; to: number }): Promise<string> {
  const rows = await db
    .selectFrom('texts')
    .select('hash')
    .where('id', '>=', range.from)
    .where('id', '<=', range.to)
    .orderBy('id')
    .execute()
  return sha256(rows.map((row) => row.hash).join('\n'))
}

type Place = Omit<SectionPlace, 'assessmentId'>
/** `as` is who they were, where that was kept before. Missing: as they are now. */
type KeptText = Place & {
  rowVersion: number
  values: Values
  at: string
  by: string | null
  as?: number | null
}

/** Keeps a text that the history has a row for. Call it in the transaction that saves it. */
export const keepText = (trx: Db, text: KeptText): Promise<void> => keepIn(trx, 'texts', text)

/**
 * Keeps a text that a page had saved by itself and that is now replaced. The history has no row that is only
 * about it.
 */
export const keepSittingText = (trx: Db, text: KeptText): Promise<void> => keepIn(trx, 'sittingTexts', text)

async function keepIn(
  trx: Db,
  table: 'texts' | 'sittingTexts',
  { versionId, section, entryId, rowVersion, values, at, by, as = null }: KeptText,
) {
  const content = canonicalJson(values)
  const place = { versionId, section, subjectId: entryId, rowVersion }
  const redaction = { redactedAt: null, redactedBy: null, redactedReason: null }
  await trx
    .insertInto(table)
    .values({ ...place, content, hash: sha256(content), savedAt: at, savedBy: by, savedAs: as, ...redaction })
    .execute()
}

/** Whether the text of that save is kept, and the history vouches for it. */
export async function isTextKept(
  db: Db,
  { versionId, section, entryId }: Place,
  rowVersion: number,
): Promise<boolean> {
  const text = await db
    .selectFrom('texts')
    .select('id')
    .where('versionId', '=', versionId)
    .where('section', '=', section)
    .where('subjectId', '=', entryId)
    .where('rowVersion', '=', rowVersion)
    .executeTakeFirst()
  return text !== undefined
}

/** One text of an assessment, in whichever version it was saved. `id` is an EarlierText's. */
export async function findTextOf(db: Db, assessmentId: string, id: string) {
  const [, table, number] = /^(texts|sittingTexts)-(\d{1,15})$/.exec(id) ?? []
  if (table !== 'texts' && table !== 'sittingTexts') return undefined
  const row = await db
    .selectFrom(`${table} as kept`)
    .innerJoin('versions', 'versions.id', 'kept.versionId')
    .select(['kept.section', 'kept.savedAt', 'kept.content'])
    .where('kept.id', '=', Number(number))
    .where('versions.assessmentId', '=', assessmentId)
    .executeTakeFirst()
  return row && { section: row.section, savedAt: row.savedAt, values: JSON.parse(row.content) as Values }
}

export type EarlierText = {
  id: string
  rowVersion: number
  savedAt: string
  savedByName: string | null
  savedByWas: string
  values: Values
  redactedAt: string | null
}

/**
 * Every text of one section that can be found again, newest first. The one in force is among them once the
 * history vouches for it.
 */
export async function listTexts(
  db: Db,
  versionId: string,
  section: Section,
  entryId: string,
): Promise<EarlierText[]> {
  const kept = await Promise.all(
    (['texts', 'sittingTexts'] as const).map((table) => textsIn(db, table, { versionId, section, entryId })),
  )
  return kept.flat().sort((one, other) => other.rowVersion - one.rowVersion)
}

async function textsIn(
  db: Db,
  table: 'texts' | 'sittingTexts',
  { versionId, section, entryId }: Place,
): Promise<EarlierText[]> {
  const rows = await db
    .selectFrom(`${table} as kept`)
    .leftJoin('particulars as who', 'who.id', 'kept.savedAs')
    .select([
      'kept.id',
      'kept.rowVersion',
      'kept.savedAt',
      'who.name as savedByName',
      wasIn('who').as('savedByWas'),
      'kept.content',
      'kept.redactedAt',
    ])
    .where('kept.versionId', '=', versionId)
    .where('kept.section', '=', section)
    .where('kept.subjectId', '=', entryId)
    .execute()
  return rows.map(({ id, content, ...row }) => ({
    ...row,
    id: `${table}-${id}`,
    values: JSON.parse(content) as Values,
  }))
}
