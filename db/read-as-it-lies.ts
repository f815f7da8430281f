import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { type Db, kyselyOver, openDatabase } from './client.ts'
import { hasWriteAheadLog } from './copy-database.ts'
import { DatabaseTrouble, migrate, pendingMigrations, sentenceFor } from './migrate.ts'

/**
 * Reads a database that must not be changed, such as a backup on a medium that cannot be written to. SQLite
 * itself writes next to a file with a write-ahead log, and an earlier release has other tables. In both cases
 * a copy in the system's temporary folder is read. Throws DatabaseTrouble.
 */
export async function readAsItLies<T>(file: string, work: (db: Db) => Promise<T>): Promise<T> {
  if (!existsSync(file)) throw new DatabaseTrouble(`There is no file ${file}.`)
  const folder = mkdtempSync(join(tmpdir(), 'due-regard-reading-'))
  try {
    const isReadable = !hasWriteAheadLog(file) && isOfThisRelease(file)
    const db = isReadable ? kyselyOver(open(file, true)) : await openCopy(file, folder)
    try {
      return await work(db)
    } finally {
      await db.destroy()
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function openCopy(file: string, folder: string): Promise<Db> {
  const copy = join(folder, 'copy.sqlite')
  copyWithLog(file, copy)
  const database = open(copy, false)
  if (pendingMigrations(database, file).length > 0) await migrate(database)
  return kyselyOver(database)
}

/** Copies a file that no program uses, with the part of it that is in its write-ahead log. */
export function copyWithLog(file: string, to: string): void {
  const parts = hasWriteAheadLog(file) && existsSync(`${file}-wal`) ? ['', '-wal'] : ['']
  for (const part of parts) copyFileSync(file + part, to + part)
}

function isOfThisRelease(file: string): boolean {
  const database = open(file, true)
  try {
    return pendingMigrations(database, file).length === 0
  } finally {
    database.close()
  }
}

function open(file: string, readonly: boolean): Database.Database {
  try {
    const database = openDatabase(file, { readonly })
    database.pragma('schema_version')
    return database
  } catch (error) {
    throw error instanceof DatabaseTrouble ? error : new DatabaseTrouble(sentenceFor(file, error))
  }
}
