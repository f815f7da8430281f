import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import { SEALED_TABLES, sealingTriggers } from '#db/sealed-tables.ts'
import { referringTriggers, SIGNED_COLUMNS } from '#db/signed-tables.ts'
import { FIRST_PREVIOUS, hashOfRow, hashOfSeal, type Seal, type SealedRow } from '#db/seals.ts'
import { type Breathe, pieceSize } from './pieces.server.ts'

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
  { anchored = [], breathe = async () => {} }: { anchored?: readonly SealMark[]; breathe?: Breathe } = {},
): Promise<VerifiedSeals> {
  const chain = await verifyChain(db, new Map(anchored.map(({ id, hash }) => [id, hash])), breathe)
  const problems = [...chain.problems, ...(await verifyTriggers(db))]
  for (const table of Object.keys(SEALED_TABLES)) problems.push(...(await verifyTable(db, table, breathe)))
  return { ...chain, problems }
}

async function verifyChain(db: Db, anchored: Map<number, string>, breathe: Breathe): Promise<VerifiedSeals> {
  const problems: string[] = []
  let last = null as SealMark | null
  for await (const { rows, ...seal } of sealsInPieces(db, breathe)) {
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
  for (const id of anchored.keys())
    problems.push(`Seal ${id} was written down outside the database, and is not in it any more.`)
  problems.push(...(await findUnsealed(db)))
  return { problems, seals: last?.id ?? 0, lastSeal: last }
}

/** A hash that belongs to no seal would vouch for a row although the chain does not prove it. */
async function findUnsealed(db: Db): Promise<string[]> {
  const strays = await db
    .selectFrom('sealedRows')
    .select(['tableName', 'rowKey'])
    .where('sealId', 'not in', (eb) => eb.selectFrom('seals').select('id'))
    .limit(100)
    .execute()
  return strays.map((row) => `Something else than the service added a hash of ${nameOf(row)}.`)
}

type SealWithRows = Seal & { rows: SealedRow[] }

/** Every seal with the rows that it seals. The rows of many small seals are read in one query. */
async function* sealsInPieces(db: Db, breathe: Breathe): AsyncGenerator<SealWithRows> {
  const size = pieceSize()
  let after = 0
  for (;;) {
    const limit = size.begin()
    const seals = await db
      .selectFrom('seals')
      .selectAll()
      .select((eb) =>
        eb
          .selectFrom('sealedRows')
          .select((count) => count.fn.countAll<number>().as('rowCount'))
          .whereRef('sealId', '=', 'seals.id')
          .as('rowCount'),
      )
      .where('id', '>', after)
      .orderBy('id')
      .limit(limit)
      .execute()
    for (const together of withFewRows(seals)) {
      const rows = await listSealedRows(db, together)
      for (const { rowCount: _rowCount, ...seal } of together)
        yield { ...seal, rows: rows.get(seal.id) ?? [] }
      after = together.at(-1)?.id ?? after
      // An upgrade makes seals of thousands of rows.
      if (rows.size > 0) await breathe()
    }
    size.end()
    if (seals.length < limit) return
  }
}

/** Seals that follow each other, with not many more than `MOST_TOGETHER` rows in all. */
function withFewRows<T extends { rowCount: number | null }>(seals: readonly T[]): T[][] {
  const groups: T[][] = []
  let rows = Infinity
  for (const seal of seals) {
    rows += seal.rowCount ?? 0
    if (rows > MOST_TOGETHER) {
      groups.push([])
      rows = seal.rowCount ?? 0
    }
    groups.at(-1)?.push(seal)
  }
  return groups
}

const MOST_TOGETHER = 1_000

async function listSealedRows(db: Db, seals: readonly { id: number }[]): Promise<Map<number, SealedRow[]>> {
  const rows = await db
    .selectFrom('sealedRows')
    .select(['sealId', 'tableName', 'rowKey', 'rowHash'])
    .where('sealId', '>=', seals[0]?.id ?? 0)
    .where('sealId', '<=', seals.at(-1)?.id ?? 0)
    .orderBy('sealId')
    .orderBy('tableName')
    .orderBy('rowKey')
    .execute()
  const bySeal = new Map<number, SealedRow[]>()
  for (const { sealId, ...row } of rows) {
    const earlier = bySeal.get(sealId)
    if (earlier) earlier.push(row)
    else bySeal.set(sealId, [row])
  }
  return bySeal
}

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
async function verifyTable(db: Db, table: string, breathe: Breathe): Promise<string[]> {
  return [...(await compareRows(db, table, breathe)), ...(await findMissingRows(db, table, breathe))]
}

async function compareRows(db: Db, table: string, breathe: Breathe): Promise<string[]> {
  const key = SEALED_TABLES[table] ?? []
  const columns = sql.join(key.map((column) => sql.ref(`t.${column}`)))
  const problems: string[] = []
  const size = pieceSize()
  let after: unknown[] | undefined
  for (;;) {
    const limit = size.begin()
    const beyond = after ? sql`where (${columns}) > (${sql.join(after)})` : sql``
    const { rows } = await sql<Record<string, unknown> & { sealedHash: string | null }>`select t.*, (
        select row_hash from sealed_rows
        where table_name = ${table} and row_key = json_array(${columns}) order by seal_id desc limit 1
      ) as sealed_hash from ${sql.table(table)} as t ${beyond} order by ${columns} limit ${limit}`.execute(
      db.withoutPlugins(),
    )
    for (const { sealed_hash: sealedHash, ...row } of rows) {
      after = key.map((column) => row[column])
      const name = nameOf({ tableName: table, rowKey: JSON.stringify(after) })
      if (sealedHash === null) problems.push(`Something else than the service added ${name}.`)
      else if (sealedHash !== hashOfRow(row))
        problems.push(`Something else than the service changed ${name}.`)
    }
    size.end()
    await breathe()
    if (rows.length < limit) return problems
  }
}

async function findMissingRows(db: Db, table: string, breathe: Breathe): Promise<string[]> {
  const key = SEALED_TABLES[table] ?? []
  const isSame = sql.join(
    key.map((column, index) => sql`${sql.ref(`t.${column}`)} = json_extract(s.row_key, ${`$[${index}]`})`),
    sql` and `,
  )
  const problems: string[] = []
  const size = pieceSize()
  let after = ''
  for (;;) {
    const limit = size.begin()
    const { rows } = await sql<{ rowKey: string; isThere: 0 | 1; isGone: 0 | 1 }>`
      select s.row_key as rowKey, exists (select 1 from ${sql.table(table)} as t where ${isSame}) as isThere,
        (select row_hash is null from sealed_rows as newest
          where newest.table_name = s.table_name and newest.row_key = s.row_key order by seal_id desc limit 1) as isGone
      from (select distinct table_name, row_key from sealed_rows where table_name = ${table} and row_key > ${after}
        order by row_key limit ${limit}) as s`.execute(db.withoutPlugins())
    for (const { rowKey, isThere, isGone } of rows) {
      after = rowKey
      if (!isThere && !isGone)
        problems.push(`Something else than the service deleted ${nameOf({ tableName: table, rowKey })}.`)
    }
    size.end()
    await breathe()
    if (rows.length < limit) return problems
  }
}

const nameOf = ({ tableName, rowKey }: Pick<SealedRow, 'tableName' | 'rowKey'>): string =>
  `the row ${rowKey} of the table ${tableName}`
