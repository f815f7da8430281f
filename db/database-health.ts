import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import type Database from 'better-sqlite3'
import { sql } from 'kysely'
import { type Db, kyselyOver, openDatabase } from './client.ts'
import { SERVICE_PATIENCE } from './patience.ts'
import { endSnapshots } from './snapshots.ts'
import { DatabaseTrouble, pendingMigrations, refuseOthers, sentenceFor } from './migrate.ts'
import { MIGRATIONS } from '#db/migrations/index.ts'

/** Reading every page of a larger file would keep people waiting at each start. */
const CHECKED_WHOLE_UP_TO = 64 * 1_048_576

/**
 * Opens a database to serve from. It makes nothing and repairs nothing: what is wrong is thrown as one
 * sentence.
 */
export function openForServing(
  file: string,
  { wholeUpTo = CHECKED_WHOLE_UP_TO, wait = SERVICE_PATIENCE }: { wholeUpTo?: number; wait?: number } = {},
): Db {
  if (!existsSync(file)) {
    throw new DatabaseTrouble(
      `There is no database at ${file}. Make one with npm run db:migrate, or check the setting DATABASE_FILE.`,
    )
  }
  refuseOthers(file)
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
 * Whether the database can be read and written now, and belongs to this release. If not, `trouble` is the one
 * sentence to show. It names the file without its folder, because the reader has not signed in.
 */
export async function databaseHealth(db: Db, file: string): Promise<{ migration: string; trouble?: string }> {
  const name = basename(file)
  if (file !== ':memory:' && !existsSync(file)) {
    return {
      migration: 'unknown',
      trouble: `The database ${name} is not in its place any more. Stop the service, and restore a backup.`,
    }
  }
  try {
    return await db.transaction().execute(async (trx) => {
      // Writes one page, and changes nothing in it: the lock of a writer is to be had on a full disk too.
      await sql`pragma user_version = 0`.execute(trx)
      const ran = (await listMigrations(trx)).map(({ name }) => name)
      const migration = ran.at(-1) ?? 'none'
      if (ran.some((name) => !Object.hasOwn(MIGRATIONS, name))) {
        return {
          migration,
          trouble:
            `The database ${name} was made by a newer release. Start that release, or restore a backup ` +
            `made by this one.`,
        }
      }
      const isReady = Object.keys(MIGRATIONS).every((name) => ran.includes(name))
      return isReady
        ? { migration }
        : {
            migration,
            trouble: `The database ${name} is not ready for this release. Run npm run db:migrate.`,
          }
    })
  } catch (error) {
    return { migration: 'unknown', trouble: sentenceFor(name, error) }
  }
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
