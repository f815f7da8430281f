import { type Kysely, sql } from 'kysely'

/**
 * When the council began to look at a characteristic (nothing: it came with the product), and what an imported document calls the groups
 * it speaks of (docs/decisions/0024-the-councils-own-words.md).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS.split(/;\n(?=create|alter)/)) await sql.raw(statement).execute(db)
}

const STATEMENTS = `
alter table characteristics add column added_at text;
create table imported_labels (
  version_id text not null references versions(id), key text not null, label text not null, primary key (version_id, key)) strict
`
