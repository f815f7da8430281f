import { type Kysely, sql } from 'kysely'

/**
 * Comments can also be made while an assessment is written. Everyone who can read it sees these at once, and an author
 * resolves them. Those that came with a return, a stop, a withdrawal or a redaction are of the kind "sign-off".
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `alter table comments add column kind text not null default 'sign-off' check (kind in ('sign-off', 'drafting'))`,
  `alter table comments add column resolved_at text`,
  `alter table comments add column resolved_by text references people(id)`,
]
