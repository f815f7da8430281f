import { accessSync, constants, existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { closeDatabase, openForServing } from '#db/database-health.ts'
import type { Db } from '#db/client.ts'
import type { DatabaseKind } from '#db/database-kind.ts'
import { COMMAND_PATIENCE } from '#db/patience.ts'
import { readAsItLies } from '#db/read-as-it-lies.ts'
import { openSnapshot } from '#db/snapshots.ts'
import { databaseFile } from './command.ts'

/** Opens the database that DATABASE_FILE names, which must exist and be ready, and closes it after the work. */
export async function withDatabase<T>(work: (db: Db) => Promise<T>): Promise<T> {
  const db = openForServing(databaseFile(), { wait: COMMAND_PATIENCE })
  try {
    return await work(db)
  } finally {
    await closeDatabase(db)
  }
}

/**
 * The same for work that only reads. A file that is named instead of DATABASE_FILE, such as a backup, and one
 * on a medium that cannot be written to, are read as they lie: nothing in their folder changes. One that is in use is
 * read as of one moment.
 */
export function withDatabaseToRead<T>(file: string | undefined, work: (db: Db) => Promise<T>): Promise<T> {
  if (file !== undefined) return readAsItLies(file, work)
  const ours = databaseFile()
  if (existsSync(ours) && !canBeWritten(ours)) return readAsItLies(ours, work)
  return withDatabase(() => inSnapshot(ours, work))
}

async function inSnapshot<T>(file: string, work: (db: Db) => Promise<T>): Promise<T> {
  const snapshot = openSnapshot(file)
  try {
    return await work(snapshot.db)
  } finally {
    snapshot.end()
  }
}

function canBeWritten(file: string): boolean {
  try {
    for (const path of [file, dirname(file)]) accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Of the database that is asked for: `npm start` sets DEMO, and a council never does. */
export const wantedKind = (): DatabaseKind => (process.env.DEMO?.trim() === '1' ? 'demo' : 'council')

export const now = (): string => new Date().toISOString()
