import { type Kysely, sql } from 'kysely'

/** The council's own help, where it says something else than what comes with the product. One row for each question or characteristic. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(STATEMENT).execute(db)
}

const STATEMENT = `
create table guidance_texts (
  key text primary key, why text, good text, example text, meant text, ask text,
  reviewed_on text not null, changed_at text not null, changed_by text references people(id)) strict
`
