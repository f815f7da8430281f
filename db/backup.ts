import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { noteBackup } from './last-backup.ts'
import { makePrivate } from './private-file.ts'
import { DatabaseTrouble, pendingMigrations, sentenceFor } from './migrate.ts'

const BESIDE = ['', '-wal', '-shm'] as const

/**
 * Copies a database while it is in use: whole as of one moment, unlike a copy of the file, which lacks what
 * is still in the
 * write-ahead log. The copy is checked before it gets its name. Throws DatabaseTrouble.
 */
export async function backUp(file: string, to: string, now: Date = new Date()): Promise<void> {
  if (existsSync(to))
    throw new DatabaseTrouble(
      `${to} is there already. Name a file that is not, so that no backup is overwritten.`,
    )
  const unfinished = `${to}.unfinished`
  const database = openExisting(file)
  try {
    pendingMigrations(database, file)
    await database.backup(unfinished)
    makePrivate(unfinished)
    expectWhole(unfinished)
    renameSync(unfinished, to)
    noteBackup(file, { at: now.toISOString(), backup: to, why: 'asked for' })
  } finally {
    database.close()
    for (const beside of BESIDE) rmSync(unfinished + beside, { force: true })
  }
}

/**
 * Puts a backup in the place of a database that is not in use. Keeps the file that was there, under the name
 * that it answers. Throws DatabaseTrouble when the backup is not whole, or the service still runs.
 */
export function restore(backup: string, file: string, now: Date = new Date()): { kept: string | undefined } {
  if (!existsSync(backup)) throw new DatabaseTrouble(`There is no file ${backup}.`)
  expectWhole(backup)
  const incoming = `${file}.incoming`
  copyFileSync(backup, incoming)
  makePrivate(incoming)
  if (!existsSync(file)) {
    renameSync(incoming, file)
    return { kept: undefined }
  }
  try {
    expectUnused(file)
  } catch (error) {
    rmSync(incoming)
    throw error
  }
  const kept = `${file}.before-restore.${now.toISOString().replaceAll(':', '')}`
  for (const beside of BESIDE) if (existsSync(file + beside)) renameSync(file + beside, kept + beside)
  renameSync(incoming, file)
  return { kept }
}

/** A database of ours, of this release or an earlier one, in which SQLite finds nothing wrong. */
function expectWhole(file: string): void {
  const database = openExisting(file)
  try {
    const found = database.pragma('integrity_check', { simple: true })
    if (found !== 'ok') throw new DatabaseTrouble(`${file} is damaged: ${String(found)}. Use another backup.`)
    pendingMigrations(database, file)
  } catch (error) {
    throw error instanceof DatabaseTrouble ? error : new DatabaseTrouble(sentenceFor(file, error))
  } finally {
    database.close()
  }
}

/**
 * Leaving the write-ahead log needs the database for oneself: SQLite refuses while any other program has it
 * open.
 */
function expectUnused(file: string): void {
  const database = new Database(file, { timeout: 200 })
  try {
    if (database.pragma('journal_mode = delete', { simple: true }) !== 'delete') throw new Error('in use')
  } catch {
    throw new DatabaseTrouble(
      `The database ${file} is in use. Stop the service, then restore again. Nothing was changed.`,
    )
  } finally {
    database.close()
  }
}

function openExisting(file: string): Database.Database {
  try {
    return new Database(file, { readonly: true, fileMustExist: true })
  } catch (error) {
    throw new DatabaseTrouble(sentenceFor(file, error))
  }
}
