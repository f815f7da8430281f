import type Database from 'better-sqlite3'
import { sql } from 'kysely'
import type { Db, Trx } from './client.ts'
import { DatabaseTrouble } from './migrate.ts'

/** Everyone can read the password of the people in a demo. */
export type DatabaseKind = 'council' | 'demo'

/**
 * The file itself says what it is, in SQLite's `application_id` ("DRc1" and "DRd1"). So do its backups. Migration 0025
 * marks every database as what it was until then.
 */
const MARKS: Record<DatabaseKind, number> = { council: 0x44526331, demo: 0x44526431 }

/** The kind of a database, also of an earlier release. */
export function kindOf(database: Database.Database): DatabaseKind {
  const mark = database.pragma('application_id', { simple: true })
  if (mark !== 0) return mark === MARKS.demo ? 'demo' : 'council'
  const hasPeople = database.prepare(`select 1 from sqlite_master where name = 'people'`).get()
  return hasPeople && database.prepare(DEMO_PEOPLE).get() ? 'demo' : 'council'
}

/** The person that every demo was set up with. Nobody can own an address that ends in .example. */
const DEMO_PEOPLE = `select 1 from people where email = 'mei.lin.chan@millbrook.example'
  or organisation = 'Millbrook Council (demonstration)'`

/** The kind of a database of this release. */
export async function kindOfMigrated(db: Db): Promise<DatabaseKind> {
  const { rows } = await sql<{ applicationId: number }>`pragma application_id`.execute(db)
  return rows[0]?.applicationId === MARKS.demo ? 'demo' : 'council'
}

/** For a database that has just been made, before anyone is in it. */
export async function markAsDemo(trx: Trx): Promise<void> {
  await sql.raw(`pragma application_id = ${MARKS.demo}`).execute(trx)
}

/** Throws DatabaseTrouble if a demo would be served as a council's own service, or a council's database as a demo. */
export function expectKind(file: string, found: DatabaseKind, wanted: DatabaseKind): void {
  if (found === wanted) return
  throw new DatabaseTrouble(
    found === 'demo'
      ? `The database ${file} is a demo, and everyone can read its password. Use your council's own database, ` +
          `or run npm start to see the demo.`
      : `The database ${file} is a council's own, and a demo shows everyone a password. Unset DEMO, and start it ` +
          `with npm run serve.`,
  )
}
