import type Database from 'better-sqlite3'
import { canonicalJson } from '#app/domain/assessment/canonical-json.ts'
import { CHAIN_START, type HistoryEntry, hashOf } from '#app/data/history.server.ts'
import type { Particulars } from '#app/data/as-they-were.server.ts'

type Row = Record<string, string | number | null | undefined>

/**
 * Writes rows directly, with one prepared statement for each kind of row: a database of 10,000 assessments
 * has about 5 million.
 */
export function rowWriter(database: Database.Database) {
  const statements = new Map<string, Database.Statement>()
  let lastId = 0
  let previousHash = CHAIN_START

  const insert = (table: string, row: Row): number => {
    const columns = Object.keys(row)
    const kind = `${table} ${columns.join()}`
    const statement = statements.get(kind) ?? database.prepare(insertInto(table, columns))
    statements.set(kind, statement)
    return Number(statement.run(...columns.map((column) => row[column] ?? null)).lastInsertRowid)
  }
  const people = new Map<string, Particulars>()
  /** Who someone is, as the history hashes it. Nobody changes while a council is generated. */
  const particularsOf = (id: string | null): Particulars | null => {
    if (id === null) return null
    const known = people.get(id) ?? (statementOf(PARTICULARS).get(id) as Particulars)
    people.set(id, known)
    return known
  }
  const statementOf = (text: string) => {
    const statement = statements.get(text) ?? database.prepare(text)
    statements.set(text, statement)
    return statement
  }
  /** Adds the next row to the history's chain, hashed as `appendHistory` does. */
  const record = ({ from, to, details, ...entry }: HistoryEntry): void => {
    lastId += 1
    const row = {
      id: lastId,
      at: entry.at,
      personId: entry.personId,
      event: entry.event,
      assessmentId: entry.assessmentId ?? null,
      versionNumber: entry.versionNumber ?? null,
      subject: entry.subject ?? null,
      fromStatus: from ?? null,
      toStatus: to ?? null,
      details: canonicalJson(details ?? {}),
      commentHash: entry.commentHash ?? null,
      textHash: entry.textHash ?? null,
      snapshotHash: entry.snapshotHash ?? null,
      previousHash,
    }
    previousHash = hashOf(row, particularsOf(row.personId))
    insert('history', { ...row, hash: previousHash })
  }
  return { insert, record }
}

/** Who someone is now, as the history hashes it. */
export const PARTICULARS =
  'select name, job_title as jobTitle, organisation, roles from people_as_they_are where id = ?'

export type RowWriter = ReturnType<typeof rowWriter>

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const insertInto = (table: string, columns: readonly string[]): string =>
  `insert into ${snake(table)} (${columns.map((column) => `"${snake(column)}"`).join()}) values ` +
  `(${columns.map(() => '?').join()})`
