import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openForServing } from '#db/database-health.ts'
import { kyselyOver, openDatabase, openDb, SETTINGS } from '#db/client.ts'
import { migrate, migrateFile } from '#db/migrate.ts'
import { MIGRATIONS } from '#db/migrations/index.ts'
import { createApproved } from '#tests/support/assessments.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'due-regard-'))
  file = join(folder, 'council.sqlite')
})

/** What the file says, whatever its pages look like. */
function contentOf(path: string): string {
  const database = new Database(path, { readonly: true })
  const tables = database.prepare(`select name, sql from sqlite_master order by name`).all() as {
    name: string
    sql: string | null
  }[]
  const rows = tables
    .filter(({ sql }) => sql?.startsWith('create table') || sql?.startsWith('CREATE TABLE'))
    .map(({ name }) => database.prepare(`select * from "${name}"`).all())
  database.close()
  return createHash('sha256')
    .update(JSON.stringify([tables, rows]))
    .digest('hex')
}

describe('every connection', () => {
  test('has the settings that prevent loss, read back from SQLite', async () => {
    await migrateFile(file)
    for (const database of [openDatabase(file), openDatabase(file)]) {
      const inForce = Object.fromEntries(
        Object.keys(SETTINGS).map((name) => [name, database.pragma(name, { simple: true })]),
      )
      expect(inForce).toEqual(SETTINGS)
      // 64 MB: without a limit the write-ahead log keeps the size of the largest import for good.
      expect(inForce['journal_size_limit']).toBe(67_108_864)
      database.close()
    }
  })

  test('also has them when the service or a migration opened it', async () => {
    await migrateFile(file)
    const db = openForServing(file)
    const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(db)
    expect(rows).toEqual([{ synchronous: 2 }])
    await db.destroy()
    const memory = openDatabase(':memory:')
    await migrate(memory)
    expect(memory.pragma('foreign_keys', { simple: true })).toBe(1)
  })

  test('begins transactions as a writer, so two wait for each other instead of failing', async () => {
    await migrateFile(file)
    const one = openDb(file)
    const other = openDatabase(file)
    other.pragma('busy_timeout = 0')
    await one.transaction().execute(async (trx) => {
      await sql`select 1`.execute(trx)
      expect(() => other.exec('begin immediate')).toThrow('database is locked')
    })
    other.close()
    await one.destroy()
  })
})

describe('a transaction that cannot be written gives the reason and leaves nothing, and the next one works:', () => {
  const inPlaceOf = async (fault: (database: Database.Database) => () => void, code: string) => {
    await migrateFile(file)
    const database = openDatabase(file)
    const db = kyselyOver(database)
    const save = (name: string) =>
      db
        .transaction()
        .execute((trx) =>
          sql`insert into directorates (id, name) values (${name}, ${'x'.repeat(50_000)} || ${name})`.execute(
            trx,
          ),
        )
    const mend = fault(database)
    await expect(save('lost')).rejects.toMatchObject({ code })
    mend()
    await save('kept')
    expect(database.prepare('select id from directorates').pluck().all()).toEqual(['kept'])
    database.close()
  }

  test('a full disk', () =>
    inPlaceOf((database) => {
      database.pragma(`max_page_count = ${database.pragma('page_count', { simple: true }) as number}`)
      return () => database.pragma('max_page_count = 1000000')
    }, 'SQLITE_FULL'))

  test('a read-only file', () =>
    inPlaceOf((database) => {
      database.pragma('query_only = 1')
      return () => database.pragma('query_only = 0')
    }, 'SQLITE_READONLY'))

  test('a file that was moved away, where anything saved would be lost', () =>
    inPlaceOf(() => {
      renameSync(file, `${file}.moved`)
      return () => renameSync(`${file}.moved`, file)
    }, 'SQLITE_READONLY_DBMOVED'))
})

describe('tables', () => {
  test('refuse values of the wrong type, and rows whose parent row does not exist', async () => {
    const database = openDatabase(':memory:')
    await migrate(database)
    const db = kyselyOver(database)
    expect(() => database.exec(`insert into directorates (id, name) values ('a', x'00')`)).toThrow(
      'cannot store BLOB',
    )
    expect(() => database.exec(`insert into tags (assessment_id, tag) values ('none', 'x')`)).toThrow(
      'FOREIGN KEY',
    )
    const tables = await sql<{
      name: string
      strict: number
    }>`select name, strict from pragma_table_list where type = 'table' and name not like 'sqlite_%' and name
        not like 'kysely_%'`.execute(db)
    expect(tables.rows.filter(({ strict }) => strict === 0)).toEqual([])
  })
})

describe('migrating', () => {
  afterEach(() => {
    for (const name of Object.keys(MIGRATIONS)) if (name.startsWith('9')) delete MIGRATIONS[name]
  })

  test('makes a new database, and does nothing the second time', async () => {
    expect(await migrateFile(file)).toEqual({ file, backup: undefined, ran: Object.keys(MIGRATIONS) })
    expect(await migrateFile(file)).toEqual({ file, backup: undefined, ran: [] })
    expect(readdirSync(folder).filter((name) => name.includes('before'))).toEqual([])
  })

  test('makes a database from an empty file', async () => {
    writeFileSync(file, '')
    expect((await migrateFile(file)).ran).toEqual(Object.keys(MIGRATIONS))
  })

  test('takes a backup first, with everything in it', async () => {
    await migrateFile(file)
    const db = openDb(file)
    await createApproved(db)
    await db.destroy()
    const before = contentOf(file)
    MIGRATIONS['9001-more'] = {
      up: async (of) => void (await sql`create table more (id text) strict`.execute(of)),
    }
    const { backup, ran } = await migrateFile(file, new Date('2026-11-22T10:00:00.000Z'))
    expect(ran).toEqual(['9001-more'])
    expect(contentOf(backup ?? '')).toBe(before)
  })

  test('leaves the file as it was when it fails half-way', async () => {
    await migrateFile(file)
    const db = openDb(file)
    await createApproved(db)
    await db.destroy()
    const before = contentOf(file)
    MIGRATIONS['9001-more'] = {
      up: async (of) => void (await sql`create table more (id text) strict`.execute(of)),
    }
    MIGRATIONS['9002-broken'] = {
      up: async (of) => {
        await sql`update assessments set confidential = 1`.execute(of)
        await sql`drop table tags`.execute(of)
        throw new Error('the disk said no')
      },
    }
    await expect(migrateFile(file)).rejects.toThrow(
      'could not be brought up to date, and is as it was before: the disk said no',
    )
    expect(contentOf(file)).toBe(before)
  })

  test('is undone when it leaves rows whose parent row does not exist', async () => {
    await migrateFile(file)
    const db = openDb(file)
    await createApproved(db)
    await db.destroy()
    const before = contentOf(file)
    MIGRATIONS['9001-orphans'] = { up: async (of) => void (await sql`delete from versions`.execute(of)) }
    await expect(migrateFile(file)).rejects.toThrow(/left \d+ rows without what they belong to/)
    expect(contentOf(file)).toBe(before)
  })
})

describe.each([
  ['migrating', (path: string) => migrateFile(path).then(() => undefined)],
  ['serving', async (path: string) => void openForServing(path)],
])('%s refuses, in one sentence and without touching it,', (_what, open) => {
  const refuses = async (says: RegExp) => {
    const before = readFileSync(file)
    const failure = await open(file).catch((error: unknown) => error)
    expect(failure).toMatchObject({ name: 'DatabaseTrouble', message: expect.stringMatching(says) })
    expect((failure as Error).message.includes('\n')).toBe(false)
    expect(readFileSync(file).equals(before)).toBe(true)
  }

  test('a file that is not a database', async () => {
    writeFileSync(
      file,
      'Dear Sir or Madam, this is a letter and has never been a database of any kind. '.repeat(40),
    )
    await refuses(/is not a database/)
  })

  test('a database from a newer release', async () => {
    await migrateFile(file)
    const database = new Database(file)
    database.exec(`insert into kysely_migration (name, timestamp) values ('9999-from-the-future', 'x')`)
    database.pragma('journal_mode = delete')
    database.close()
    await refuses(/newer release of Due Regard \(it has 9999-from-the-future\)/)
  })

  test('a database of another program', async () => {
    const database = new Database(file)
    database.exec('create table recipes (name text)')
    database.close()
    await refuses(/something else, not of Due Regard/)
  })
})

describe('serving refuses', () => {
  test('a file that does not exist, and does not create it', () => {
    expect(() => openForServing(file)).toThrow(/There is no database at/)
    expect(readdirSync(folder)).toEqual([])
  })

  test('an empty file, which was never migrated', () => {
    writeFileSync(file, '')
    expect(() => openForServing(file)).toThrow(/not ready for this release/)
  })

  test('a read-only file', async () => {
    await migrateFile(file)
    forbidWriting(file)
    expect(() => openForServing(file)).toThrow(
      `The database ${file} cannot be written to. Check who owns the file and its folder.`,
    )
  })

  test('a damaged file', async () => {
    await migrateFile(file)
    const db = openDb(file)
    await createApproved(db)
    await sql`pragma wal_checkpoint(truncate)`.execute(db)
    await db.destroy()
    const bytes = readFileSync(file)
    bytes.fill(0x5a, 4096 * 3, 4096 * 40)
    writeFileSync(file, bytes)
    expect(() => openForServing(file)).toThrow(/damaged/)
  })
})

/**
 * For root no file is read-only by its mode. The 19th byte says which release of SQLite may write it: a
 * later one than any.
 */
function forbidWriting(path: string): void {
  const bytes = readFileSync(path)
  bytes[18] = 3
  writeFileSync(path, bytes)
}
