import { closeDatabase, openForServing } from '#db/database-health.ts'
import type { Db } from '#db/client.ts'
import { databaseFile } from './command.ts'

/** Opens the database that DATABASE_FILE names, which must exist and be ready, and closes it after the work. */
export async function withDatabase<T>(work: (db: Db) => Promise<T>): Promise<T> {
  const db = openForServing(databaseFile())
  try {
    return await work(db)
  } finally {
    await closeDatabase(db)
  }
}

export const now = (): string => new Date().toISOString()
