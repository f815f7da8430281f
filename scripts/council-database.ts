import { closeDatabase, openForServing } from '#db/database-health.ts'
import type { Db } from '#db/client.ts'
import { databaseFile } from './command.ts'

/** Does something with the database that DATABASE_FILE names, which must be there and ready, and closes it again. */
export async function withDatabase<T>(work: (db: Db) => Promise<T>): Promise<T> {
  const db = openForServing(databaseFile())
  try {
    return await work(db)
  } finally {
    await closeDatabase(db)
  }
}

/** The moment a command is run at. */
export const now = (): string => new Date().toISOString()
