import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import { SEALED_TABLES, sealingTriggers } from '#db/sealed-tables.ts'
import { referringTriggers, SIGNED_COLUMNS } from '#db/signed-tables.ts'
import { FIRST_PREVIOUS, hashOfRow, hashOfSeal, type SealedRow } from '#db/seals.ts'

/** A seal as people write it down outside the database. */
export type SealMark = { id: number; hash: string }
export type VerifiedSeals = {
  problems: string[]
  seals: number
  /** The newest. Null in a database that has none yet. */
  lastSeal: SealMark | null
}

/**
 * Proves the chain of seals, then that every row of every sealed table is as it was last sealed, and that
 * none is missing or new. `breathe` is awaited now and then, so that whoever else uses this process can go on.
 */
export async function verifySeals(
  db: Db,
  {
    anchored = [],
    breathe = async () => {},
  }: { anchored?: readonly SealMark[]; breathe?: () => Promise<void> } = {},
): Promise<VerifiedSeals> {
  const chain = await verifyChain(db, new Map(anchored.map(({ id, hash }) => [id, hash])), breathe)
  const problems = [...chain.problems, ...(await verifyTriggers(db))]
  for (const table of Object.keys(SEALED_TABLES)) problems.push(...(await verifyTable(db, table, breathe)))
  return { ...chain, problems }
}

async function verifyChain(
  db: Db,
  anchored: Map<number, string>,
  breathe: () => Promise<void>,
): Promise<VerifiedSeals> {
  const problems: string[] = []
  let last = null as SealMark | null
  for (;;) {
    const seals = await db
      .selectFrom('seals')
      .selectAll()
      .where('id', '>', last?.id ?? 0)
      .orderBy('id')
      .limit(PIECE)
      .execute()
    for (const seal of seals) {
      const rows = await listSealedRows(db, seal.id)
      if (seal.id !== (last?.id ?? 0) + 1) problems.push(`Seal ${(last?.id ?? 0) + 1} is missing.`)
      if (seal.previousHash !== (last?.hash ?? FIRST_PREVIOUS))
        problems.push(`Seal ${seal.id} does not follow the seal before it.`)
      if (hashOfSeal(seal, rows) !== seal.hash) problems.push(`Seal ${seal.id} was changed.`)
      if (anchored.has(seal.id) && anchored.get(seal.id) !== seal.hash)
        problems.push(`Seal ${seal.id} is not the one that was written down outside the database.`)
      if (seal.madeBy === 'nobody')
        problems.push(
          ...rows.map((row) => `Another program changed ${nameOf(row)}. This was noticed on ${seal.at}.`),
        )
      anchored.delete(seal.id)
      last = { id: seal.id, hash: seal.hash }
    }
    if (seals.length < PIECE) break
    await breathe()
  }
  for (const id of anchored.keys())
    problems.push(`Seal ${id} was written down outside the database, and is not in it any more.`)
  return { problems, seals: last?.id ?? 0, lastSeal: last }
}

const listSealedRows = (db: Db, sealId: number): Promise<SealedRow[]> =>
  db
    .selectFrom('sealedRows')
    .select(['tableName', 'rowKey', 'rowHash'])
    .where('sealId', '=', sealId)
    .orderBy('tableName')
    .orderBy('rowKey')
    .execute()

/** Without its triggers, a table could be changed without a trace from then on. */
async function verifyTriggers(db: Db): Promise<string[]> {
  const { rows } = await sql<{ sql: string }>`select sql from sqlite_master where type = 'trigger'`.execute(
    db,
  )
  // SQLite writes the first words in capital letters.
  const there = new Set(rows.map((trigger) => trigger.sql.replace(/^create trigger/i, 'create trigger')))
  const areMissing = (triggers: readonly string[]) => !triggers.every((trigger) => there.has(trigger))
  const unsealed = Object.entries(SEALED_TABLES)
    .filter(([table, key]) => areMissing(sealingTriggers(table, key)))
    .map(([table]) => `The triggers that seal the table ${table} were changed or removed.`)
  const unsigned = Object.entries(SIGNED_COLUMNS)
    .filter(([table, columns]) =>
      Object.entries(columns).some(([by, at]) => areMissing(referringTriggers(table, by, at))),
    )
    .map(([table]) => `The triggers that say who people were in the table ${table} were changed or removed.`)
  return [...unsealed, ...unsigned]
}

/** Compares the rows that are there with what was sealed last, piece by piece, from both sides. */
async function verifyTable(db: Db, table: string, breathe: () => Promise<void>): Promise<string[]> {
  return [...(await compareRows(db, table, breathe)), ...(await findMissingRows(db, table, breathe))]
}

async function compareRows(db: Db, table: string, breathe: () => Promise<void>): Promise<string[]> {
  const key = SEALED_TABLES[table] ?? []
  const columns = sql.join(key.map((column) => sql.ref(`t.${column}`)))
  const problems: string[] = []
  let after: unknown[] | undefined
  for (;;) {
    const beyond = after ? sql`where (${columns}) > (${sql.join(after)})` : sql``
    const { rows } = await sql<Record<string, unknown> & { sealedHash: string | null }>`select t.*, (
        select row_hash from sealed_rows
        where table_name = ${table} and row_key = json_array(${columns}) order by seal_id desc limit 1
      ) as sealed_hash from ${sql.table(table)} as t ${beyond} order by ${columns} limit ${PIECE}`.execute(
      db.withoutPlugins(),
    )
    for (const { sealed_hash: sealedHash, ...row } of rows) {
      after = key.map((column) => row[column])
      const name = nameOf({ tableName: table, rowKey: JSON.stringify(after) })
      if (sealedHash === null) problems.push(`Something else than the service added ${name}.`)
      else if (sealedHash !== hashOfRow(row))
        problems.push(`Something else than the service changed ${name}.`)
    }
    if (rows.length < PIECE) return problems
    await breathe()
  }
}

async function findMissingRows(db: Db, table: string, breathe: () => Promise<void>): Promise<string[]> {
  const key = SEALED_TABLES[table] ?? []
  const isSame = sql.join(
    key.map((column, index) => sql`${sql.ref(`t.${column}`)} = json_extract(s.row_key, ${`$[${index}]`})`),
    sql` and `,
  )
  const problems: string[] = []
  let after = ''
  for (;;) {
    const { rows } = await sql<{ rowKey: string; isThere: 0 | 1; isGone: 0 | 1 }>`
      select s.row_key as rowKey, exists (select 1 from ${sql.table(table)} as t where ${isSame}) as isThere,
        (select row_hash is null from sealed_rows as newest
          where newest.table_name = s.table_name and newest.row_key = s.row_key order by seal_id desc limit 1) as isGone
      from (select distinct table_name, row_key from sealed_rows where table_name = ${table} and row_key > ${after}
        order by row_key limit ${PIECE}) as s`.execute(db.withoutPlugins())
    for (const { rowKey, isThere, isGone } of rows) {
      after = rowKey
      if (!isThere && !isGone)
        problems.push(`Something else than the service deleted ${nameOf({ tableName: table, rowKey })}.`)
    }
    if (rows.length < PIECE) return problems
    await breathe()
  }
}

const nameOf = ({ tableName, rowKey }: Pick<SealedRow, 'tableName' | 'rowKey'>): string =>
  `the row ${rowKey} of the table ${tableName}`

/** So many rows are read at a time: some milliseconds each. */
const PIECE = 500
