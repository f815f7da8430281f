import { type Kysely, sql } from 'kysely'

/** What a person signed is shown in "your work", and was looked for among everybody's signatures. Frozen, as every migration. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('create index approvals_person on approvals(person_id, at)').execute(db)
}
