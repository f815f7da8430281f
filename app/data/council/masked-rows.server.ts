import type { Kysely } from 'kysely'
import { canonicalJson } from '#app/domain/assessment/canonical-json.ts'
import { type Mask, maskDetails } from '#app/domain/council/redaction.ts'
import type { Db } from '#db/client.ts'
import type { Schema } from '#db/schema.ts'
import { hashAgain, historyToHash } from '#app/data/history.server.ts'
import { lookInPieces } from './in-pieces.server.ts'

/** Rows with words to redact, and what they say without them: in tables, in the history and in unsent forms. */

/** Columns that people type in. `of` is the column with the id of what the row belongs to. */
export type TypedIn = { table: keyof Schema; columns: readonly string[]; of: string }
export type MaskedRow = {
  table: keyof Schema
  rowid: number
  belongsTo: string
  columns: Record<string, string>
}
/** When, by whom and why. */
export type Redaction = { at: string; by: string; reason: string }

type Row = Record<string, string | number | null>
const loosely = (db: Db) => db as unknown as Kysely<Record<string, Row>>

/** The rows whose `of` column has one of these ids, or all rows without `ids`, that the mask would change. */
export async function rowsWith(
  db: Db,
  { table, columns, of }: TypedIn,
  mask: Mask,
  ids?: readonly string[],
): Promise<MaskedRow[]> {
  const all = loosely(db)
    .selectFrom(table)
    .select(['rowid as rowid', `${of} as belongsTo`, ...columns])
    .orderBy('rowid')
  const rows = await (ids ? all.where(of, 'in', ids) : all).execute()
  return lookInPieces(rows, ({ rowid, belongsTo, ...row }) => {
    const typed = Object.entries(row).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    )
    const masked = typed
      .map(([name, text]) => [name, mask(text)] as const)
      .filter(([name, text]) => text !== row[name])
    return masked.length === 0
      ? []
      : [{ table, rowid: Number(rowid), belongsTo: String(belongsTo), columns: Object.fromEntries(masked) }]
  })
}

/** Writes the masked rows. With a `redaction`, each row also records it. */
export async function writeRows(trx: Db, rows: readonly MaskedRow[], redaction?: Redaction): Promise<void> {
  const said = redaction ? redacted(redaction) : {}
  for (const { table, rowid, columns } of rows)
    await loosely(trx)
      .updateTable(table)
      .set({ ...columns, ...said })
      .where('rowid', '=', rowid)
      .execute()
}

/** The same for rows of one table that go by their ids. */
export async function writeById(
  trx: Db,
  table: keyof Schema,
  rows: readonly { id: string | number }[],
  redaction: Redaction,
): Promise<void> {
  for (const { id, ...row } of rows)
    await loosely(trx)
      .updateTable(table)
      .set({ ...row, ...redacted(redaction) })
      .where('id', '=', id)
      .execute()
}

/** What a redacted row says of it. */
const redacted = ({ at, by, reason }: Redaction) => ({
  redactedAt: at,
  redactedBy: by,
  redactedReason: reason,
})

export type MaskedHistory = { id: number; details: string }

/** The history rows about one assessment, or about another subject, that the mask would change. */
export async function historyWith(
  db: Db,
  of: { column: 'assessmentId' | 'subject'; is: string },
  mask: Mask,
): Promise<MaskedHistory[]> {
  const rows = await db
    .selectFrom('history')
    .select(['id', 'details', 'redactedReason'])
    .where(of.column, '=', of.is)
    .orderBy('id')
    .execute()
  return lookInPieces(rows, ({ id, details, redactedReason }) => {
    const masked = maskedDetails(details, mask)
    const isReasonKept = redactedReason === null || mask(redactedReason) === redactedReason
    return masked === details && isReasonKept ? [] : [{ id, details: masked }]
  })
}

export const maskedDetails = (details: string, mask: Mask): string =>
  canonicalJson(maskDetails(JSON.parse(details) as object, mask))

/** Redacts history rows. Returns the new hash of each by its id. */
export async function writeHistory(
  trx: Db,
  rows: readonly MaskedHistory[],
  redaction: Redaction,
): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {}
  for (const { id, details } of rows) {
    await trx
      .updateTable('history')
      .set({ details, ...redacted(redaction) })
      .where('id', '=', id)
      .execute()
    hashes[id] = hashAgain(await historyToHash(trx).where('history.id', '=', id).executeTakeFirstOrThrow())
  }
  return hashes
}

export type MaskedForm = { id: string; fields: string }

/** Unsent forms of the page at `path`, and of all pages below it, that the mask would change. */
export async function formsWith(db: Db, path: string, mask: Mask): Promise<MaskedForm[]> {
  const forms = await db.selectFrom('unsentPosts').select(['id', 'path', 'fields']).orderBy('at').execute()
  const here = forms.filter(
    (form) => form.path === path || form.path.startsWith(`${path}/`) || form.path.startsWith(`${path}?`),
  )
  return lookInPieces(here, ({ id, fields }) => {
    const masked = (JSON.parse(fields) as [string, string][]).map(([name, value]) => [
      name,
      NOT_TYPED.has(name) ? value : mask(value),
    ])
    return JSON.stringify(masked) === fields ? [] : [{ id, fields: JSON.stringify(masked) }]
  })
}

export async function writeForms(trx: Db, forms: readonly MaskedForm[]): Promise<void> {
  for (const { id, fields } of forms)
    await trx.updateTable('unsentPosts').set({ fields }).where('id', '=', id).execute()
}

/** The hidden fields of our forms, and their buttons. */
const NOT_TYPED = new Set(['formKey', 'version', 'rowVersion', 'basedOn', 'redactedAt', 'intent'])
