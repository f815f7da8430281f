import { type Kysely, sql } from 'kysely'

/**
 * The forward plan: which decisions the council will take, and for each the assessment that it has, or why somebody says that
 * none is needed (docs/decisions/0023-the-decision-clock.md).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS.split(/;\n(?=create)/)) await sql.raw(statement).execute(db)
}

const STATEMENTS = `
create table planned_decisions (
  id text primary key, title text not null, body text not null, decision_on text, report_reference text,
  directorate_id text references directorates(id), assessment_id text references assessments(id),
  added_at text not null, added_by text references people(id), removed_at text) strict;
create index planned_decisions_date on planned_decisions(decision_on) where removed_at is null;
create index planned_decisions_body on planned_decisions(body) where removed_at is null;
create index planned_decisions_assessment on planned_decisions(assessment_id);
create table screenings (
  id text primary key, planned_decision_id text not null references planned_decisions(id), state text not null,
  reason text not null, hash text not null, said_at text not null, said_by text references people(id),
  answer text, answer_hash text, answered_at text, answered_by text references people(id)) strict;
create unique index screenings_one_open on screenings(planned_decision_id) where state in ('to confirm', 'confirmed');
create index screenings_decision on screenings(planned_decision_id, said_at);
create index if not exists history_subject on history(subject, id)
`
