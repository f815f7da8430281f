import { type Kysely, sql } from 'kysely'

/**
 * Comments can also be made while an assessment is written. Everyone who can read it sees these at once, and an author
 * resolves them. Those that came with a return, a stop, a withdrawal or a redaction are of the kind "sign-off".
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

/** As in db/signed-tables.ts, frozen. */
const NEWEST = '(select max(id) from particulars where person_id = new.resolved_by)'
const REFER =
  `insert into particulars (person_id, name, job_title, organisation, roles, since) ` +
  `select id, name, job_title, organisation, roles, new.resolved_at from people_as_they_are as now where id = new.resolved_by ` +
  `and not exists (select 1 from particulars where id = ${NEWEST} and name = now.name ` +
  `and job_title is now.job_title and organisation is now.organisation and roles = now.roles); ` +
  `update comments set resolved_as = ${NEWEST} where rowid = new.rowid;`

const STATEMENTS = [
  `alter table comments add column kind text not null default 'sign-off' check (kind in ('sign-off', 'drafting'))`,
  `alter table comments add column resolved_at text`,
  `alter table comments add column resolved_by text references people(id)`,
  `alter table comments add column resolved_as integer references particulars(id)`,
  `create trigger comments_resolved_as_when_added after insert on comments when new.resolved_by is not null and new.resolved_as is null begin ${REFER} end`,
  `create trigger comments_resolved_as_when_changed after update of resolved_by on comments begin ${REFER} end`,
]
