import { type Kysely, sql } from 'kysely'

/**
 * Everything that is live is added up (docs/decisions/0025-what-a-request-costs.md): in one row for each assessment, whom it harms and whom
 * it does good, a line for each. What is there already is filled in.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS.split(/;\n(?=create|drop|insert)/)) await sql.raw(statement).execute(db)
}

const peopleBut = (effect: string) => `(
  select coalesce(group_concat(people, char(10) order by people), '') from (
    select distinct people from impact_reach as its where its.assessment_id = reaching.assessment_id and part_of is null and effect <> '${effect}'))`

const STATEMENTS = `
create table reach_sums (assessment_id text primary key references assessments(id), harms text not null, gains text not null) strict;
create index impact_reach_people on impact_reach(people, assessment_id, effect, number) where part_of is null;
create index evidence_items_citing on evidence_items(fact_id, version_id, fact_edition) where fact_id is not null and removed_at is null;
drop index evidence_items_fact;
create index register_version on register(version_id, live_until, status, confidential);
insert into reach_sums
select assessment_id, ${peopleBut('positive')}, ${peopleBut('negative')} from (select distinct assessment_id from impact_reach) as reaching
`
