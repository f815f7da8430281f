import type Database from 'better-sqlite3'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifySeals } from '#app/data/oversight/verify-seals.server.ts'
import { type Db, kyselyOver, openDatabase } from '#db/client.ts'
import { SEALED_TABLES, UNSEALED_TABLES } from '#db/sealed-tables.ts'
import { newDatabase } from '#tests/support/database.ts'

/**
 * Somebody with the database file and a tool drops the triggers, changes something, and puts the triggers back.
 * Every column of every table is tried. Each table has one row that the service wrote.
 */
let database: Database.Database
let db: Db

type Column = { name: string; type: 'TEXT' | 'INTEGER'; pk: number; hidden: number }
const columnsOf = (table: string): Column[] =>
  database.prepare(`select name, type, pk, hidden from pragma_table_xinfo('${table}')`).all() as Column[]
const valueFor = ({ type }: Column, number: number) => (type === 'INTEGER' ? number : `made up ${number}`)

beforeAll(async () => {
  database = openDatabase(await newDatabase(), { foreignKeys: false })
  database.pragma('ignore_check_constraints = 1')
  db = kyselyOver(database)
  await db.transaction().execute(async (trx) => {
    for (const table of Object.keys(SEALED_TABLES)) await sql.raw(insertInto(table, 7)).execute(trx)
  })
})

/** Something in each column, so that each has something to lose. */
function insertInto(table: string, number: number): string {
  const columns = columnsOf(table)
  const values = columns.map((column) => JSON.stringify(valueFor(column, number)).replaceAll('"', "'"))
  return `insert into ${table} (${columns.map(({ name }) => `"${name}"`).join(', ')}) values (${values.join(', ')})`
}

/** What verification says once a statement was run without a trace. Everything is as before afterwards. */
async function problemsAfter(statement: string): Promise<string[]> {
  database.exec('begin')
  try {
    const triggers = database.prepare(`select name, sql from sqlite_master where type = 'trigger'`).all()
    for (const { name } of triggers as { name: string }[]) database.exec(`drop trigger ${name}`)
    expect(database.prepare(statement).run().changes).toBe(1)
    for (const trigger of triggers as { sql: string }[]) database.exec(trigger.sql)
    return (await verifySeals(db)).problems
  } finally {
    database.exec('rollback')
  }
}

const TABLES = Object.keys(SEALED_TABLES)

afterAll(() => {
  const columns = TABLES.flatMap((table) => columnsOf(table)).length
  console.log(`Seals: ${columns} columns of ${TABLES.length} tables were changed one by one.`)
})

test('what only the service wrote verifies', async () => {
  expect((await verifySeals(db)).problems).toEqual([])
})

test('every table is sealed with its primary key, or there is a reason why it is not', () => {
  const tables = database
    .prepare(`select name from sqlite_master where type = 'table'`)
    .pluck()
    .all() as string[]
  const ours = tables.filter((name) => !name.startsWith('sqlite_'))
  expect([...TABLES, ...Object.keys(UNSEALED_TABLES)].sort()).toEqual(ours.sort())
  const keys = TABLES.map((table) => [
    table,
    columnsOf(table)
      .filter(({ pk }) => pk > 0)
      .sort((one, other) => one.pk - other.pk)
      .map(({ name }) => name),
  ])
  expect(SEALED_TABLES).toEqual(Object.fromEntries(keys))
})

describe.each(TABLES)('in the table %s', (table) => {
  test('a change of any column is noticed', async () => {
    const where = SEALED_TABLES[table]?.map((column) => `"${column}" is not null`).join(' and ')
    const own = `rowid = (select rowid from ${table} where ${where} order by rowid desc limit 1)`
    for (const column of columnsOf(table)) {
      const changed = JSON.stringify(valueFor(column, 8)).replaceAll('"', "'")
      const problems = await problemsAfter(`update ${table} set "${column.name}" = ${changed} where ${own}`)
      expect(problems.length, column.name).toBeGreaterThan(0)
      for (const problem of problems) expect(problem).toContain(`of the table ${table}`)
    }
  })

  test('a row that is deleted is noticed', async () => {
    const [problem, ...others] = await problemsAfter(
      `delete from ${table} where rowid = (select max(rowid) from ${table})`,
    )
    expect(problem).toMatch(new RegExp(`deleted the row \\[.*\\] of the table ${table}\\.`))
    expect(others).toEqual([])
  })

  test('a row that is added is noticed', async () => {
    const [problem, ...others] = await problemsAfter(insertInto(table, 9))
    expect(problem).toMatch(new RegExp(`added the row \\[.*\\] of the table ${table}\\.`))
    expect(others).toEqual([])
  })
})

test('a hash that belongs to no seal cannot vouch for a row', async () => {
  const problems = await problemsAfter(
    `insert into sealed_rows select table_name, row_key, 999999, row_hash from sealed_rows
     where table_name = 'approvals' limit 1`,
  )
  expect(problems).toEqual([expect.stringMatching(/added a hash of the row .* of the table approvals\.$/)])
})

describe('a seal that was written down outside the database', () => {
  const newest = async () => {
    const { lastSeal } = await verifySeals(db)
    if (!lastSeal) throw new Error('There is no seal.')
    return lastSeal
  }

  test('is still there', async () => {
    expect((await verifySeals(db, { anchored: [await newest()] })).problems).toEqual([])
  })

  test('shows that the chain was written anew', async () => {
    const { id } = await newest()
    expect((await verifySeals(db, { anchored: [{ id, hash: 'f'.repeat(64) }] })).problems).toEqual([
      `Seal ${id} is not the one that was written down outside the database.`,
    ])
  })

  test('shows that the end of the chain was cut off', async () => {
    const { id, hash } = await newest()
    expect((await verifySeals(db, { anchored: [{ id: id + 1, hash }] })).problems).toEqual([
      `Seal ${id + 1} was written down outside the database, and is not in it any more.`,
    ])
  })
})

test('what another program changed with the triggers in place is reported for good', async () => {
  database.exec(`update limits set small_count = 99 where id = 1`)
  await db.transaction().execute((trx) => sql`select 1`.execute(trx))
  const expected = [expect.stringMatching(/^Another program changed the row \[\d+\] of the table limits\./)]
  expect((await verifySeals(db)).problems).toEqual(expected)
  await db.updateTable('limits').set({ smallCount: 5 }).execute()
  expect((await verifySeals(db)).problems).toEqual(expected)
})
