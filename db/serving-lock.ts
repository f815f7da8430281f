import { realpathSync } from 'node:fs'
import Database from 'better-sqlite3'
import { DatabaseTrouble, sentenceFor } from './migrate.ts'

/** Kept here, because a connection that nobody refers to is closed. */
const held = new Set<Database.Database>()

/**
 * Keeps every other service and restore away from a database, until the answer is called or the
 * process ends. The lock is SQLite's own, on an empty file next to the database: the system takes it away
 * when the process is killed, so nothing is ever left locked. Throws DatabaseTrouble.
 */
export function holdDatabase(file: string): () => void {
  const lock = lockOf(file)
  held.add(lock)
  return () => {
    held.delete(lock)
    lock.close()
  }
}

function lockOf(file: string): Database.Database {
  let lock: Database.Database | undefined
  try {
    lock = new Database(`${realpathSync(file)}.serving`, { timeout: 0 })
    // Nothing is ever written to it, and a journal would stay behind after a kill.
    lock.pragma('journal_mode = memory')
    lock.exec('begin exclusive')
    return lock
  } catch (error) {
    lock?.close()
    if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY'))
      throw new DatabaseTrouble(
        `Another Due Regard is running on the database ${file}. Stop it first. Nothing was changed.`,
      )
    throw new DatabaseTrouble(sentenceFor(file, error))
  }
}
