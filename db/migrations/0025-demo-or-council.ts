import { type Kysely, sql } from 'kysely'

/**
 * Each database says in its `application_id` whether it is a council's or the demo, so that one is never served as
 * the other. A database of an earlier release is the demo if the demo's people are in it. A new one is a council's
 * until the demo fills it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql`select 1 from people where email = 'mei.lin.chan@millbrook.example'
    or organisation = 'Millbrook Council (demonstration)' limit 1`.execute(db)
  await sql.raw(`pragma application_id = ${rows.length > 0 ? DEMO : COUNCIL}`).execute(db)
}

const COUNCIL = 0x44526331
const DEMO = 0x44526431
