import { existsSync, realpathSync, renameSync } from 'node:fs'
import Database from 'better-sqlite3'
import { type Db, kyselyOver, openDatabase } from './client.ts'
import { copyDatabase, FILES_OF_A_DATABASE, filesNextTo, flush, removeDatabase } from './copy-database.ts'
import { noteBackup } from './last-backup.ts'
import { makePrivate } from './private-file.ts'
import { DatabaseTrouble, migrate, pendingMigrations, sentenceFor } from './migrate.ts'
import { copyWithLog, readAsItLies } from './read-as-it-lies.ts'
import { holdDatabase } from './serving-lock.ts'

/**
 * Copies a database while it is in use: whole as of one moment, unlike a copy of the file, which lacks what
 * is still in the
 * write-ahead log. The copy is checked before it gets its name. Throws DatabaseTrouble.
 */
export async function backUp(file: string, to: string, now: Date = new Date()): Promise<void> {
  const [there] = [to, ...filesNextTo(to)].filter((name) => existsSync(name))
  if (there !== undefined)
    throw new DatabaseTrouble(
      `${there} is there already. Name a file that is not, so that no backup is overwritten.`,
    )
  const unfinished = `${to}.unfinished`
  const database = openExisting(file)
  try {
    pendingMigrations(database, file)
    removeDatabase(unfinished)
    await copyDatabase(database, unfinished)
    makePrivate(unfinished)
    expectWhole(unfinished, to)
    renameSync(unfinished, to)
    flush(to)
    noteBackup(file, { at: now.toISOString(), backup: to, why: 'asked for' })
  } finally {
    database.close()
    removeDatabase(unfinished)
  }
}

/**
 * What is done to a restored database before it takes its place. `earlier` is the one it replaces, if readable.
 * `sealedUpTo` is the newest seal of the backup as it lay, 0 if it has none.
 */
export type Finish<T> = (restored: Db, earlier: Db | undefined, sealedUpTo: number) => Promise<T>

export type Restored<T> = { kept: string | undefined; leftovers: string[]; finished: T }

/**
 * Puts a backup, brought to this release, in the place of a database that is not in use. The backup itself is
 * only read. Everything that was in that place, also what is left of a file that is gone, is kept under the
 * name that it answers: a write-ahead log that stays behind would be written into the restored file. Throws
 * DatabaseTrouble when the backup is not whole, or the service still runs. Nothing has changed then.
 */
export async function restore<T>(
  backup: string,
  place: string,
  finish: Finish<T>,
  now: Date = new Date(),
): Promise<Restored<T>> {
  const isReplaced = existsSync(place)
  const file = isReplaced ? realpathSync(place) : place
  if (!existsSync(backup)) throw new DatabaseTrouble(`There is no file ${backup}.`)
  if (realpathSync(backup) === file)
    throw new DatabaseTrouble(`${backup} is the database itself. Name a backup of it.`)
  if (isReplaced) expectUnused(file)
  const release = isReplaced ? holdDatabase(file) : () => {}
  const incoming = `${file}.incoming`
  try {
    removeDatabase(incoming)
    const finished = await prepare({ backup, incoming, earlier: isReplaced ? file : undefined }, finish)
    const leftovers = isReplaced ? [] : filesNextTo(file)
    const kept = `${file}.before-restore.${now.toISOString().replaceAll(':', '')}`
    for (const ending of FILES_OF_A_DATABASE)
      if (existsSync(file + ending)) renameSync(file + ending, kept + ending)
    renameSync(incoming, file)
    flush(file)
    return {
      kept: isReplaced ? kept : undefined,
      leftovers: leftovers.map((name) => name.replace(file, kept)),
      finished,
    }
  } finally {
    removeDatabase(incoming)
    release()
  }
}

async function prepare<T>(
  { backup, incoming, earlier }: { backup: string; incoming: string; earlier: string | undefined },
  finish: Finish<T>,
): Promise<T> {
  copyWithLog(backup, incoming)
  makePrivate(incoming)
  expectWhole(incoming, backup)
  const database = openDatabase(incoming)
  try {
    const sealedUpTo = newestSeal(database)
    if (pendingMigrations(database, backup).length > 0) await migrate(database)
    const db = kyselyOver(database)
    const finished = await readable(earlier, (before) => finish(db, before, sealedUpTo))
    database.pragma('journal_mode = delete')
    return finished
  } finally {
    database.close()
    flush(incoming)
  }
}

function newestSeal(database: Database.Database): number {
  if (!database.prepare(`select 1 from sqlite_master where name = 'seals'`).get()) return 0
  return database.prepare('select coalesce(max(id), 0) from seals').pluck().get() as number
}

/** A database that is damaged, or of a newer release, can be replaced, though not compared with. */
async function readable<T>(file: string | undefined, work: (db: Db | undefined) => Promise<T>): Promise<T> {
  if (file === undefined) return work(undefined)
  let began = false
  try {
    return await readAsItLies(file, (db) => {
      began = true
      return work(db)
    })
  } catch (error) {
    if (began || !(error instanceof DatabaseTrouble)) throw error
    return work(undefined)
  }
}

/** A database of ours, of this release or an earlier one, in which SQLite finds nothing wrong. */
function expectWhole(file: string, name: string): void {
  const database = openExisting(file)
  try {
    const found = database.pragma('integrity_check', { simple: true })
    if (found !== 'ok') throw new DatabaseTrouble(`${name} is damaged: ${String(found)}. Use another backup.`)
    pendingMigrations(database, name)
  } catch (error) {
    throw error instanceof DatabaseTrouble ? error : new DatabaseTrouble(sentenceFor(name, error))
  } finally {
    database.close()
  }
}

/**
 * Leaving the write-ahead log needs the database for oneself: SQLite refuses while any other program has it
 * open. A file in which SQLite finds no database is nobody's.
 */
function expectUnused(file: string): void {
  let database: Database.Database | undefined
  try {
    database = new Database(file, { timeout: 200 })
    if (database.pragma('journal_mode = delete', { simple: true }) !== 'delete') throw new Error('in use')
  } catch (error) {
    if (/^SQLITE_(NOTADB|CORRUPT)/.test((error as { code?: string }).code ?? '')) return
    throw new DatabaseTrouble(
      `The database ${file} is in use. Stop the service, then restore again. Nothing was changed.`,
    )
  } finally {
    database?.close()
  }
}

function openExisting(file: string): Database.Database {
  try {
    return new Database(file, { readonly: true, fileMustExist: true })
  } catch (error) {
    throw new DatabaseTrouble(sentenceFor(file, error))
  }
}
