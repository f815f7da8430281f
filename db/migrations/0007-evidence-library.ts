import { type Kysely, sql } from 'kysely'

/**
 * The council's own shared facts (docs/decisions/0020-evidence-library.md). What a fact says is written once for each edition; which
 * fact and edition an evidence item came from is kept with the item, also where another council's document brought it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS.split(/;\n(?=create|alter)/)) await sql.raw(statement).execute(db)
}

const STATEMENTS = `
create table facts (
  id text primary key, number integer not null unique, edition integer not null, state text not null, review_by text,
  added_at text not null, added_by text references people(id), state_at text not null, state_by text references people(id), state_reason text) strict;
create table fact_editions (
  fact_id text not null references facts(id), edition integer not null, statement text not null, figure text, unit text, kind text not null,
  publisher text not null, as_of text not null, reference text, area text, why text, hash text not null, saved_at text not null,
  saved_by text references people(id), primary key (fact_id, edition)) strict;
create table fact_characteristics (
  fact_id text not null, edition integer not null, value text not null, position integer not null,
  primary key (fact_id, edition, value), foreign key (fact_id, edition) references fact_editions(fact_id, edition)) strict;
create index fact_characteristics_value on fact_characteristics(value);
create table fact_conflicts (
  fact_id text not null references facts(id), other_id text not null references facts(id), primary key (fact_id, other_id)) strict;
create trigger fact_editions_not_changed before update on fact_editions
  begin select raise(abort, 'An edition of a fact is written once.'); end;
create trigger fact_editions_not_deleted before delete on fact_editions
  begin select raise(abort, 'An edition of a fact is kept.'); end;
alter table evidence_items add column fact_id text;
alter table evidence_items add column fact_edition integer;
create index evidence_items_fact on evidence_items(fact_id) where fact_id is not null
`
