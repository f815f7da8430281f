import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type Database from 'better-sqlite3'
import { type Kysely, type Migration, Migrator, sql } from 'kysely'
import { noteAlteredTables } from './altered-tables.ts'
import { kyselyOver, openDatabase } from './client.ts'
import { copyDatabase } from './copy-database.ts'
import { noteBackup } from './last-backup.ts'
import { makePrivate } from './private-file.ts'
import { MIGRATIONS, NEWEST_MIGRATION } from './migrations/index.ts'

export type Migrated = { file: string; backup: string | undefined; ran: string[] }

/** Something is wrong with the database file. The message is the one sentence to show. */
export class DatabaseTrouble extends Error {
  override name = 'DatabaseTrouble'
}

/**
 * Brings a database file to this release, making it if it is not there; a backup is taken first. Throws
 * DatabaseTrouble.
 */
export async function migrateFile(file: string, now: Date = new Date()): Promise<Migrated> {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  const isNew = file === ':memory:' || !existsSync(file)
  if (!isNew) lookInto(file)
  const database = openCarefully(file)
  try {
    const pending = isNew ? Object.keys(MIGRATIONS) : pendingMigrations(database, file)
    const mustBackUp = !isNew && pending.length > 0 && pending.length < Object.keys(MIGRATIONS).length
    const backup = mustBackUp
      ? `${file}.before-${NEWEST_MIGRATION}.${now.toISOString().replaceAll(':', '')}`
      : undefined
    if (backup) {
      await copyDatabase(database, backup)
      makePrivate(backup)
      noteBackup(file, { at: now.toISOString(), backup, why: 'before an upgrade' })
    }
    return { file, backup, ran: await migrate(database) }
  } finally {
    database.close()
  }
}

/** Runs what is pending, in one transaction, foreign keys off and checked before the commit. */
export async function migrate(database: Database.Database, now?: () => Date): Promise<string[]> {
  database.pragma('foreign_keys = 0')
  const db = kyselyOver(database, { sealer: 'upgrade', now })
  const migrator = new Migrator({ db, provider: { getMigrations: async () => withForeignKeyCheck() } })
  const { error, results } = await migrator.migrateToLatest()
  if (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new DatabaseTrouble(
      `The database could not be brought up to date, and is as it was before: ${reason}`,
    )
  }
  database.pragma('foreign_keys = 1')
  return (results ?? []).filter((result) => result.status === 'Success').map((result) => result.migrationName)
}

/**
 * What a release would still have to run on this file. Throws DatabaseTrouble for a newer, or another,
 * database.
 */
export function pendingMigrations(database: Database.Database, file: string): string[] {
  const known = Object.keys(MIGRATIONS).sort()
  const ran = ranMigrations(database, file)
  const strange = ran.find((name) => !known.includes(name))
  if (strange) {
    throw new DatabaseTrouble(
      `The database ${file} was made by a newer release of Due Regard (it has ${strange}). Run that ` +
        `release, or restore a backup made by this one.`,
    )
  }
  return known.filter((name) => !ran.includes(name))
}

/**
 * Looks into a file without writing: opened for work, another program's database would be turned to WAL.
 * Throws DatabaseTrouble, also for a database that is not of this release or an earlier one.
 */
export function lookInto(file: string, look: (database: Database.Database) => void = () => {}): void {
  const database = openCarefully(file, { readonly: true })
  try {
    pendingMigrations(database, file)
    look(database)
  } catch (error) {
    throw error instanceof DatabaseTrouble ? error : new DatabaseTrouble(sentenceFor(file, error))
  } finally {
    database.close()
  }
}

function ranMigrations(database: Database.Database, file: string): string[] {
  const tables = database
    .prepare(`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`)
    .pluck()
    .all()
  if (tables.length === 0) return []
  if (!tables.includes('kysely_migration')) {
    throw new DatabaseTrouble(
      `${file} is a database of something else, not of Due Regard. Check the setting DATABASE_FILE.`,
    )
  }
  return database.prepare('select name from kysely_migration order by name').pluck().all() as string[]
}

function openCarefully(file: string, options: { readonly?: boolean } = {}): Database.Database {
  try {
    return openDatabase(file, options)
  } catch (error) {
    throw new DatabaseTrouble(sentenceFor(file, error))
  }
}

/** One plain sentence for what SQLite says of a file it cannot open. */
export function sentenceFor(file: string, error: unknown): string {
  const code = (error as { code?: string }).code ?? ''
  if (code === 'SQLITE_NOTADB')
    return `${file} is not a database. Check the setting DATABASE_FILE, or restore a backup.`
  if (code.startsWith('SQLITE_CORRUPT')) return `The database ${file} is damaged. Restore a backup.`
  if (code === 'SQLITE_READONLY_DBMOVED')
    return `The database ${file} is not in its place any more. Stop the service, and restore a backup.`
  if (code.startsWith('SQLITE_READONLY'))
    return `The database ${file} cannot be written to. Check who owns the file and its folder.`
  if (code.startsWith('SQLITE_CANTOPEN'))
    return `The database ${file} cannot be opened. Check that the folder exists and may be written to.`
  if (code.startsWith('SQLITE_FULL')) return `The disk with the database ${file} is full. Free some space.`
  if (code.startsWith('SQLITE_IOERR'))
    return `The disk with the database ${file} does not answer as it should. Check that it is there and sound.`
  if (code.startsWith('SQLITE_BUSY'))
    return `The database ${file} is in use by another program. Stop that, and try again.`
  return `The database ${file} cannot be used: ${error instanceof Error ? error.message : String(error)}`
}

/**
 * Foreign keys are off while tables are rebuilt, so each migration ends by looking for rows left without a
 * parent.
 */
function withForeignKeyCheck(): Record<string, Migration> {
  const checked = ([name, migration]: [string, Migration]) => {
    const up = async (db: Kysely<unknown>) => {
      await noteAlteredTables(db, () => migration.up(db))
      const orphans = await sql`pragma foreign_key_check`.execute(db)
      if (orphans.rows.length > 0)
        throw new Error(`${name} left ${orphans.rows.length} rows without what they belong to.`)
    }
    return [name, { up }] as const
  }
  return Object.fromEntries(Object.entries(MIGRATIONS).map(checked))
}
