import { type Db, kyselyOver, openDatabase } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'

/** A database in memory, as a new council's is: migrated, and nobody in it. Each test has its own. */
export async function testDb(): Promise<Db> {
  const database = openDatabase(':memory:')
  await migrate(database)
  return kyselyOver(database)
}
