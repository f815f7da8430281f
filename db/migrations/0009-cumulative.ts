import { type Kysely, sql } from 'kysely'

/**
 * What proposals add up to (docs/decisions/0022-cumulative-impact.md): whom the impacts of each assessment reach, until when it
 * counts, and what equality leads write about those that share a tag. What is there already is filled in.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS.split(/;\n(?=create|alter|update|insert)/))
    await sql.raw(statement).execute(db)
}

const NINE = `('age'), ('disability'), ('gender-reassignment'), ('marriage-and-civil-partnership'), ('pregnancy-and-maternity'), ('race'),
  ('religion-or-belief'), ('sex'), ('sexual-orientation')`

const STATEMENTS = `
alter table register add column live_until text;
create index register_live on register(live_until);
create table impact_reach (
  assessment_id text not null references assessments(id), number integer not null, people text not null, part_of text, effect text not null,
  severity text, severity_after text, shared_until text, primary key (assessment_id, number, people)) strict;
create index impact_reach_harms on impact_reach(people, shared_until) where shared_until is not null and effect in ('negative', 'mixed');
create table shared_changes (id integer primary key check (id = 1), count integer not null) strict;
insert into shared_changes (id, count) values (1, 0);
create table cumulative_editions (
  id integer primary key, tag text not null, number integer not null, adds_up text not null, will_be_done text not null, outcome text not null,
  outcome_reason text not null, members text not null, hash text not null, written_at text not null, written_by text references people(id),
  unique (tag, number)) strict;
create trigger cumulative_editions_not_changed before update on cumulative_editions
  begin select raise(abort, 'An edition is written once.'); end;
create trigger cumulative_editions_not_deleted before delete on cumulative_editions
  begin select raise(abort, 'An edition is kept.'); end;
create trigger cumulative_editions_not_replaced before insert on cumulative_editions
  when exists (select 1 from cumulative_editions where id = new.id or (tag = new.tag and number = new.number))
  begin select raise(abort, 'An edition is written once.'); end;
create index tags_tag on tags(tag, assessment_id);
update register set live_until = case
  when status in ('stopped', 'withdrawn') then null
  when decision_on is null or exists (
    select 1 from mitigations where mitigations.version_id = register.version_id and removed_at is null
      and coalesce(feasibility_kind, '') not in ('in place', 'not feasible')) then '9999-12-31'
  else decision_on end;
insert into impact_reach
with nine(characteristic) as (values ${NINE}),
here as (
  select register.assessment_id, impacts.sequence as number, impacts.version_id, impacts.id, effect, severity, severity_after,
    case when status in ('submitted', 'to countersign', 'approved') and confidential = 0 then live_until end as shared_until,
    case when combination = 'all' then (
      select json_group_array(value order by value) from (
        select distinct value from impact_groups where impact_groups.version_id = impacts.version_id and owner_id = impacts.id)
      having count(*) > 1) end as part_of
  from register join impacts on impacts.version_id = register.version_id
  where live_until is not null and removed_at is null and effect in ('positive', 'negative', 'mixed')),
named as (
  select here.*, value from here join impact_groups on impact_groups.version_id = here.version_id and owner_id = here.id),
single as (
  select * from named where value <> 'all-protected' union
  select named.assessment_id, number, version_id, id, effect, severity, severity_after, shared_until, part_of, characteristic
    from named join nine where value = 'all-protected')
select assessment_id, number, json_array(value), part_of, effect, severity, severity_after, shared_until from single union all
select assessment_id, number, part_of, null, effect, severity, severity_after, shared_until from here where part_of is not null
`
