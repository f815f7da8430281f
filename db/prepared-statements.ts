import type Database from 'better-sqlite3'
import type { SqliteDatabase } from 'kysely'

/** Of what pages and commands ask there are some 200 kinds; lists of any length make a few more. */
const MAX_KEPT = 500

/**
 * The same database, that prepares what it is asked for once: Kysely would have SQLite read and plan the same
 * words again for every
 * query. A statement that is still being read row by row is left alone, and another one prepared.
 */
export function remembering(database: Database.Database): SqliteDatabase {
  const kept = new Map<string, Database.Statement>()
  return {
    close: () => database.close(),
    prepare(sql) {
      const earlier = kept.get(sql)
      if (earlier && !earlier.busy) return earlier
      const statement = database.prepare(sql)
      kept.set(sql, statement)
      const [oldest] = kept.keys()
      if (kept.size > MAX_KEPT && oldest !== undefined) kept.delete(oldest)
      return statement
    },
  }
}
