import { type Kysely, sql } from 'kysely'

/**
 * Why authors leave a warning as it is (docs/decisions/0019-answers-to-warnings.md), and from when on there is one: the council's
 * own limits, in one row.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS.split(/;\n(?=create|insert)/)) await sql.raw(statement).execute(db)
}

const STATEMENTS = `
create table answers_to_warnings (
  id integer primary key, version_id text not null references versions(id) on delete cascade, check_id text not null, path text not null, about text,
  reason text not null, hash text not null, answered_at text not null, answered_by text references people(id),
  redacted_at text, redacted_by text references people(id), redacted_reason text,
  unique (version_id, about)) strict;
create table limits (
  id integer primary key check (id = 1), evidence_years integer not null, small_count integer not null) strict;
insert into limits (id, evidence_years, small_count) values (1, 5, 10)
`
