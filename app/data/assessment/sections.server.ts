import type { Kysely } from 'kysely'
import { canonicalJson } from '#app/domain/assessment/canonical-json.ts'
import {
  type CharacteristicSection,
  type ListSection,
  type Section,
  SECTIONS,
} from '#app/domain/assessment/parts.ts'
import { Conflict, NotFound } from '#app/domain/failures.ts'
import type { Db } from '#db/client.ts'
import { sha256 } from '#app/data/history.server.ts'
import { forgetPassage, keepPassage } from './passages.server.ts'
import { keepText } from './texts.server.ts'
import { COLUMN_DEFAULTS, SECTION_TABLES } from './section-tables.server.ts'

/** Answers of one section: text, numbers and lists of text. What is missing is not there. */
export type Values = Record<string, string | number | string[]>

/**
 * Which section of which version; `entryId` is the characteristic's key, or the row's id in a list, else
 * ''.
 */
export type SectionPlace = { assessmentId: string; versionId: string; section: Section; entryId: string }

export type SavedSection = {
  entryId: string
  /**
   * Which save this is. An update must name it, so that it cannot overwrite a text that the person has not
   * seen.
   */
  rowVersion: number
  savedAt: string
  savedBy: string | null
  /** Who they were then: see `particulars`. */
  savedAs: number | null
  values: Values
  /** In lists: the number for people and addresses, never used again. 0 elsewhere. */
  sequence: number
  removedAt: string | null
}

type Row = Record<string, string | number | null>
/** One place where tables are named by data, not by type: every section is read and written the same way. */
const loosely = (db: Db) => db as unknown as Kysely<Record<string, Row>>

/** Undefined where this section has not been saved yet. */
export async function findSection(
  db: Db,
  versionId: string,
  section: Section,
  entryId = '',
): Promise<SavedSection | undefined> {
  const query = loosely(db)
    .selectFrom(SECTION_TABLES[section].table)
    .selectAll()
    .where('versionId', '=', versionId)
  const key = keyColumn(section)
  const row = await (key ? query.where(key, '=', entryId) : query).executeTakeFirst()
  if (!row) return undefined
  const lists = await listValues(db, versionId, section, entryId)
  return toSaved(section, row, lists)
}

/** Throws NotFound where there is none, or it was removed. */
export async function getListed(
  db: Db,
  versionId: string,
  section: ListSection,
  sequence: number,
): Promise<SavedSection> {
  const row = await loosely(db)
    .selectFrom(SECTION_TABLES[section].table)
    .selectAll()
    .where('versionId', '=', versionId)
    .where('sequence', '=', sequence)
    .executeTakeFirst()
  if (!row || row['removedAt'] !== null)
    throw new NotFound(`There is no such ${SECTIONS[section].label.toLowerCase()} here.`)
  return toSaved(section, row, await listValues(db, versionId, section, String(row['id'])))
}

/** All rows of a section in a version, removed ones too, in the order people know them by. */
export async function listSections(db: Db, versionId: string, section: Section): Promise<SavedSection[]> {
  const { table } = SECTION_TABLES[section]
  const all = loosely(db).selectFrom(table).selectAll().where('versionId', '=', versionId)
  const rows = await all.orderBy(SECTIONS[section].kind === 'list' ? 'sequence' : 'rowid').execute()
  const lists = await listValues(db, versionId, section)
  return rows.map((row) => toSaved(section, row, lists))
}

/**
 * The characteristics that a section is saved for, without what is written in it, in the order of their first
 * save.
 */
export async function listAnswered(
  db: Db,
  versionId: string,
  section: CharacteristicSection,
): Promise<string[]> {
  const all = loosely(db)
    .selectFrom(SECTION_TABLES[section].table)
    .select('characteristic')
    .where('versionId', '=', versionId)
  return (await all.orderBy('rowid').execute()).map((row) => String(row['characteristic']))
}

export type NewSection = SectionPlace & {
  values: Values
  at: string
  by: string | null
  /** Who they were, in a copy. Missing: as they are now. */
  as?: number | null
  sequence?: number
}

/** Saves a section for the first time. Throws Conflict where someone else saved it first. */
export async function insertSection(trx: Db, section: NewSection): Promise<void> {
  const { versionId, entryId } = section
  const key = keyColumn(section.section)
  const place = {
    versionId,
    ...(key ? { [key]: entryId } : {}),
    ...(section.sequence === undefined ? {} : { sequence: section.sequence }),
  }
  const { numInsertedOrUpdatedRows } = await loosely(trx)
    .insertInto(SECTION_TABLES[section.section].table)
    .values({
      ...place,
      rowVersion: 1,
      savedAt: section.at,
      savedBy: section.by,
      savedAs: section.as ?? null,
      ...columnsOf(section),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n)
    throw new Conflict('Someone else saved this part while you were writing.')
  await keepWords(trx, section)
  await keepText(trx, { ...section, rowVersion: 1 })
}

/**
 * Replaces the save with this `rowVersion`. The new text is also kept as a version of the section, unless `keeps` is
 * false (a later save in the same sitting). Throws Conflict if someone has saved since.
 */
export async function updateSection(
  trx: Db,
  section: NewSection & { rowVersion: number; keeps?: boolean },
): Promise<void> {
  const update = loosely(trx)
    .updateTable(SECTION_TABLES[section.section].table)
    .set({
      ...columnsOf(section),
      rowVersion: section.rowVersion + 1,
      savedAt: section.at,
      savedBy: section.by,
    })
    .where('versionId', '=', section.versionId)
    .where('rowVersion', '=', section.rowVersion)
  const key = keyColumn(section.section)
  const { numUpdatedRows } = await (
    key ? update.where(key, '=', section.entryId) : update
  ).executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw new Conflict('Someone else saved this part while you were writing.')
  await keepWords(trx, section)
  if (section.keeps !== false) await keepText(trx, { ...section, rowVersion: section.rowVersion + 1 })
}

/** Takes a row out of its list, or puts it back. Its number, words and links stay. */
export async function setRemoved(trx: Db, row: SectionPlace & { removedAt: string | null }): Promise<void> {
  await loosely(trx)
    .updateTable(SECTION_TABLES[row.section].table)
    .set({ removedAt: row.removedAt })
    .where('versionId', '=', row.versionId)
    .where('id', '=', row.entryId)
    .execute()
  if (row.removedAt !== null) return forgetPassage(trx, row)
  const saved = await findSection(trx, row.versionId, row.section, row.entryId)
  if (saved) await keepPassage(trx, { ...row, body: wordsOf(saved.values) })
}

/**
 * Replaces the answers of a section with redacted ones. It keeps no text, because this is not a save. A form that was
 * opened before gets a Conflict, because saving it would bring the words back.
 */
export async function redactSection(
  trx: Db,
  place: SectionPlace & { values: Values; isRemoved: boolean },
): Promise<void> {
  const update = loosely(trx)
    .updateTable(SECTION_TABLES[place.section].table)
    .set((eb) => ({ ...columnsOf(place), rowVersion: eb('rowVersion', '+', 1) }))
    .where('versionId', '=', place.versionId)
  const key = keyColumn(place.section)
  await (key ? update.where(key, '=', place.entryId) : update).execute()
  if (!place.isRemoved) await keepPassage(trx, { ...place, body: wordsOf(place.values) })
}

/** The next free number in a list: one more than the highest there ever was in this version. */
export async function nextSequence(trx: Db, versionId: string, section: ListSection): Promise<number> {
  const row = await loosely(trx)
    .selectFrom(SECTION_TABLES[section].table)
    .select((eb) => eb.fn.max('sequence').as('highest'))
    .where('versionId', '=', versionId)
    .executeTakeFirst()
  return Number(row?.['highest'] ?? 0) + 1
}

/** The fingerprint of what was written: in the history, where the words themselves are not. */
export const hashOfValues = (values: Values): string => sha256(canonicalJson(values))

async function keepWords(trx: Db, section: NewSection): Promise<void> {
  await keepLists(trx, section)
  await keepPassage(trx, { ...section, body: wordsOf(section.values) })
}

export const wordsOf = (values: Values): string =>
  Object.entries(values)
    .flatMap(([name, value]) => (typeof value === 'string' && !IDS.has(name) ? [value] : []))
    .join('\n')

/** Answers that are ids, which people do not search for. */
const IDS = new Set(['directorateId', 'factId'])

export function columnsOf({ section, values }: Pick<NewSection, 'section' | 'values'>): Row {
  const one = (column: string): [string, string | number | null] => {
    const value = values[column] ?? COLUMN_DEFAULTS[column] ?? null
    return [column, Array.isArray(value) ? null : value]
  }
  return Object.fromEntries(SECTION_TABLES[section].columns.map(one))
}

async function keepLists(trx: Db, { section, versionId, entryId, values }: NewSection): Promise<void> {
  for (const [field, table] of Object.entries(SECTION_TABLES[section].lists)) {
    await loosely(trx)
      .deleteFrom(table)
      .where('versionId', '=', versionId)
      .where('ownerId', '=', entryId)
      .execute()
    const chosen = values[field]
    const unique = Array.isArray(chosen) ? [...new Set(chosen)] : []
    if (unique.length === 0) continue
    const rows = unique.map((value, position) => ({ versionId, ownerId: entryId, value, position }))
    await loosely(trx).insertInto(table).values(rows).execute()
  }
}

type Lists = Map<string, Record<string, string[]>>

async function listValues(db: Db, versionId: string, section: Section, ownerId?: string): Promise<Lists> {
  const lists: Lists = new Map()
  for (const [field, table] of Object.entries(SECTION_TABLES[section].lists)) {
    const all = loosely(db).selectFrom(table).select(['ownerId', 'value']).where('versionId', '=', versionId)
    const rows = await (ownerId === undefined ? all : all.where('ownerId', '=', ownerId))
      .orderBy('position')
      .execute()
    for (const row of rows) {
      const owner = String(row['ownerId'])
      const of = lists.get(owner) ?? {}
      lists.set(owner, { ...of, [field]: [...(of[field] ?? []), String(row['value'])] })
    }
  }
  return lists
}

function toSaved(section: Section, row: Row, lists: Lists): SavedSection {
  const key = keyColumn(section)
  const entryId = key ? String(row[key]) : ''
  const given = SECTION_TABLES[section].columns.flatMap((column) => {
    const value = row[column]
    return value === null || value === undefined || value === COLUMN_DEFAULTS[column]
      ? []
      : [[column, value] as const]
  })
  return {
    entryId,
    rowVersion: Number(row['rowVersion']),
    savedAt: String(row['savedAt']),
    savedBy: row['savedBy'] === null ? null : String(row['savedBy']),
    savedAs: row['savedAs'] === null ? null : Number(row['savedAs']),
    values: { ...Object.fromEntries(given), ...lists.get(entryId) },
    sequence: Number(row['sequence'] ?? 0),
    removedAt: typeof row['removedAt'] === 'string' ? row['removedAt'] : null,
  }
}

function keyColumn(section: Section): 'id' | 'characteristic' | undefined {
  const { kind } = SECTIONS[section]
  if (kind === 'list') return 'id'
  return kind === 'each characteristic' ? 'characteristic' : undefined
}
