import { createHash } from 'node:crypto'
import type Database from 'better-sqlite3'
import { SEALED_TABLES } from './sealed-tables.ts'

/**
 * Who wrote what a seal seals: the service in a transaction of its own, the upgrade to a release, or nobody
 * that the service knows of: another program changed the database file.
 */
export type Sealer = 'service' | 'upgrade' | 'nobody'

/** A row as it was sealed: `rowHash` is null once the row is gone. `rowKey` is a JSON list. */
export type SealedRow = { tableName: string; rowKey: string; rowHash: string | null }
export type Seal = { id: number; at: string; madeBy: Sealer; previousHash: string; hash: string }

/** The previous hash of the first seal. */
export const FIRST_PREVIOUS = '0'.repeat(64)

/** The hash of a seal: of the seal before it and of every row that it seals, by table and key. */
export function hashOfSeal(seal: Omit<Seal, 'hash'>, rows: Iterable<SealedRow>): string {
  const hash = createHash('sha256')
  hash.update(JSON.stringify([seal.id, seal.at, seal.madeBy, seal.previousHash]))
  for (const { tableName, rowKey, rowHash } of rows) hash.update(JSON.stringify([tableName, rowKey, rowHash]))
  return hash.digest('hex')
}

/** The hash of a row as SQL gives it. An empty column does not count: a later release may add more columns. */
export function hashOfRow(row: Record<string, unknown>): string {
  const filled = Object.entries(row).filter(([, value]) => value !== null)
  const sorted = filled.sort(([one], [other]) => (one < other ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex')
}

export type Sealing = {
  /** Call it at the beginning of a transaction: what is noted by then, the service has not written. */
  begin: () => void
  /** Call it before the commit: seals what the transaction has changed. Answers the names of those tables. */
  end: () => ReadonlySet<string>
}

/** Seals what is written through one connection. Does nothing until the migration that makes the tables. */
export function sealing(database: Database.Database, madeBy: Sealer, now = () => new Date()): Sealing {
  let statements: Statements | undefined
  const seal = (by: Sealer) => {
    statements ??= prepare(database)
    const tables = new Set<string>()
    while (statements?.isAnyChanged.get())
      for (const table of sealChanged(statements, by, now().toISOString())) tables.add(table)
    return tables
  }
  return { begin: () => void seal('nobody'), end: () => seal(madeBy) }
}

type Statements = NonNullable<ReturnType<typeof prepare>>

/** An upgrade seals all there is: in several seals, so that it never holds all of them in memory. */
const MOST_IN_A_SEAL = 10_000

/** Undefined as long as the database has no seals. */
function prepare(database: Database.Database) {
  if (!database.prepare(`select 1 from sqlite_master where name = 'seals'`).get()) return undefined
  const rows = new Map<string, Database.Statement>()
  return {
    isAnyChanged: database.prepare(`select 1 from changed_rows limit 1`),
    changed: database.prepare(
      `select table_name as tableName, row_key as rowKey from changed_rows
       order by table_name, row_key limit ${MOST_IN_A_SEAL}`,
    ),
    clear: database.prepare(`delete from changed_rows where table_name = ? and row_key = ?`),
    lastSeal: database.prepare(`select id, hash from seals order by id desc limit 1`),
    addRow: database.prepare(
      `insert into sealed_rows (table_name, row_key, seal_id, row_hash) values (?, ?, ?, ?)`,
    ),
    addSeal: database.prepare(
      `insert into seals (id, at, made_by, previous_hash, hash) values (?, ?, ?, ?, ?)`,
    ),
    findRow(tableName: string): Database.Statement {
      const known = rows.get(tableName)
      if (known) return known
      const key = SEALED_TABLES[tableName]
      if (!key) throw new Error(`The table ${tableName} is not among the sealed tables.`)
      const statement = database.prepare(
        `select * from ${tableName} where ${key.map((column) => `${column} = ?`).join(' and ')}`,
      )
      rows.set(tableName, statement)
      return statement
    },
  }
}

function sealChanged(statements: Statements, madeBy: Sealer, at: string): string[] {
  const last = statements.lastSeal.get() as Pick<Seal, 'id' | 'hash'> | undefined
  const seal = { id: (last?.id ?? 0) + 1, at, madeBy, previousHash: last?.hash ?? FIRST_PREVIOUS }
  const changed = statements.changed.all() as Pick<SealedRow, 'tableName' | 'rowKey'>[]
  const rows = changed.map(({ tableName, rowKey }): SealedRow => {
    const row = statements.findRow(tableName).get(...(JSON.parse(rowKey) as unknown[]))
    return { tableName, rowKey, rowHash: row ? hashOfRow(row as Record<string, unknown>) : null }
  })
  for (const { tableName, rowKey, rowHash } of rows) {
    statements.addRow.run(tableName, rowKey, seal.id, rowHash)
    statements.clear.run(tableName, rowKey)
  }
  statements.addSeal.run(seal.id, at, madeBy, seal.previousHash, hashOfSeal(seal, rows))
  return rows.map(({ tableName }) => tableName)
}
