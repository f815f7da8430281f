import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import type Database from 'better-sqlite3'
import { sql } from 'kysely'
import { type Db, kyselyOver, openDatabase } from './client.ts'
import { SERVICE_PATIENCE } from './patience.ts'
import { type DatabaseKind, expectKind, kindOf } from './database-kind.ts'
import { endSnapshots } from './snapshots.ts'
import { DatabaseTrouble, lookInto, pendingMigrations, sentenceFor } from './migrate.ts'
import { MIGRATIONS } from '#db/migrations/index.ts'
import { isDamage, writeStateOf } from './write-state.ts'

/** Reading every page of a larger file would keep people waiting at each start. */
const CHECKED_WHOLE_UP_TO = 64 * 1_048_576

/**
 * Opens a database to serve from. It makes nothing and repairs nothing: what is wrong is thrown as one
 * sentence. With `kind`, so is a database of the other kind.
 */
export function openForServing(
  file: string,
  {
    wholeUpTo = CHECKED_WHOLE_UP_TO,
    wait = SERVICE_PATIENCE,
    kind,
  }: { wholeUpTo?: number; wait?: number; kind?: DatabaseKind } = {},
): Db {
  if (!existsSync(file)) {
    throw new DatabaseTrouble(
      `There is no database at ${file}. Make one with npm run db:migrate, or check the setting DATABASE_FILE.`,
    )
  }
  lookInto(file, (database) => kind && expectKind(file, kindOf(database), kind))
  const database = openSoundly(file, wholeUpTo)
  try {
    const pending = pendingMigrations(database, file)
    if (pending.length > 0) {
      throw new DatabaseTrouble(
        `The database ${file} is not ready for this release (${pending.join(', ')}). Run npm run ` +
          `db:migrate, which makes a backup first.`,
      )
    }
  } catch (error) {
    database.close()
    throw error instanceof DatabaseTrouble ? error : new DatabaseTrouble(sentenceFor(file, error))
  }
  return kyselyOver(database, { wait })
}

/**
 * Whether the database can be read now, could be written when that was last tried, and belongs to this release. If not,
 * `trouble` is the one sentence to show. Writes nothing and takes no lock.
 */
export async function databaseHealth(db: Db, file: string): Promise<{ migration: string; trouble?: string }> {
  const name = basename(file)
  const state = writeStateOf(db)
  try {
    state.expectInPlace()
    const ran = (await listMigrations(db)).map(({ name }) => name)
    const migration = ran.at(-1) ?? 'none'
    const trouble = state.failure ? sentenceFor(name, state.failure) : troubleOfRelease(name, ran)
    return trouble === undefined ? { migration } : { migration, trouble }
  } catch (error) {
    return { migration: 'unknown', trouble: sentenceFor(name, error) }
  }
}

/**
 * Writes one page, and changes nothing in it, to find out whether the database can be written: a full disk can still
 * give a lock. What it meets is the state that `databaseHealth` reads.
 */
export async function tryToWrite(db: Db): Promise<void> {
  const state = writeStateOf(db)
  try {
    await db.transaction().execute((trx) => sql`pragma user_version = 0`.execute(trx))
    if (!isDamage(state.failure)) state.failure = undefined
  } catch (error) {
    state.failure ??= error
  }
}

/** The same while the last attempt failed: people may not try again until they are told that it works. */
export const tryAgainAfterFailure = async (db: Db): Promise<void> =>
  writeStateOf(db).failure === undefined ? undefined : tryToWrite(db)

function troubleOfRelease(name: string, ran: readonly string[]): string | undefined {
  if (ran.some((migration) => !Object.hasOwn(MIGRATIONS, migration)))
    return (
      `The database ${name} was made by a newer release. Start that release, or restore a backup ` +
      `made by this one.`
    )
  if (!Object.keys(MIGRATIONS).every((migration) => ran.includes(migration)))
    return `The database ${name} is not ready for this release. Run npm run db:migrate.`
  return undefined
}

/** The migrations that ran on this database, and when. */
export async function listMigrations(db: Db): Promise<{ name: string; timestamp: string }[]> {
  const { rows } = await sql<{
    name: string
    timestamp: string
  }>`select name, timestamp from kysely_migration order by name`.execute(db)
  return rows
}

/** Moves everything from the write-ahead log into the file, and closes it. */
export async function closeDatabase(db: Db): Promise<void> {
  endSnapshots()
  await sql`pragma wal_checkpoint(truncate)`.execute(db)
  await db.destroy()
}

function openSoundly(file: string, wholeUpTo: number): Database.Database {
  try {
    const database = openDatabase(file)
    const isWhole = isSound(database, wholeUpTo)
    // SQLite opens a file that it cannot write as read-only, and only says so at the first write.
    if (isWhole) database.exec('begin immediate; pragma user_version = 0; rollback')
    if (isWhole) return database
    database.close()
  } catch (error) {
    throw new DatabaseTrouble(sentenceFor(file, error))
  }
  throw new DatabaseTrouble(`The database ${file} is damaged. Restore a backup.`)
}

/**
 * Of a large file the beginning and the end of every table: each backup looks through all of it
 * (db/backup.ts).
 */
function isSound(database: Database.Database, wholeUpTo: number): boolean {
  const bytes = database
    .prepare('select page_count * page_size from pragma_page_count, pragma_page_size')
    .pluck()
    .get() as number
  if (bytes <= wholeUpTo) return database.pragma('quick_check(1)', { simple: true }) === 'ok'
  const tables = database.prepare(
    `select name, group_concat(key) as key from (
      select tables.name, columns.name as key from pragma_table_list as tables
      join pragma_table_info(tables.name) as columns on columns.pk > 0
      where tables.schema = 'main' and tables.type = 'table' order by tables.name, columns.pk)
    group by name`,
  )
  for (const { name, key } of tables.all() as { name: string; key: string }[]) {
    for (const direction of ['asc', 'desc']) {
      const order = key.split(',').map((column) => `"${column}" ${direction}`)
      database.prepare(`select * from "${name}" order by ${order.join(', ')} limit 1`).get()
    }
  }
  return true
}
