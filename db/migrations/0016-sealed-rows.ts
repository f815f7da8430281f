import { type Kysely, sql } from 'kysely'

/**
 * Every change of a row that readers rely on is noted and sealed (docs/decisions/0030-sealed-rows.md). What is there already is sealed as
 * it is now, when this migration ends.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS.split(/;\n(?=create|insert|drop|alter)/))
    await sql.raw(statement).execute(db)
  for (const [table, key] of Object.entries(TABLES)) {
    for (const trigger of sealingTriggers(table, key)) await sql.raw(trigger).execute(db)
    const columns = key.join(', ')
    await sql
      .raw(
        `insert into changed_rows (table_name, row_key) select '${table}', json_array(${columns}) from ${table}`,
      )
      .execute(db)
  }
}

/** Tags get an id, because a seal keeps the key of its rows for good, and what is in a tag may have to be redacted. */
const STATEMENTS = `
create table tags_with_ids (
  id integer primary key, assessment_id text not null references assessments(id), tag text not null, unique (assessment_id, tag)) strict;
insert into tags_with_ids (assessment_id, tag) select assessment_id, tag from tags order by assessment_id, tag;
drop table tags;
alter table tags_with_ids rename to tags;
create index tags_tag on tags(tag, assessment_id);
create table changed_rows (table_name text not null, row_key text not null, primary key (table_name, row_key)) strict, without rowid;
create table seals (
  id integer primary key, at text not null, made_by text not null check (made_by in ('service', 'upgrade', 'nobody')),
  previous_hash text not null unique, hash text not null unique) strict;
create table sealed_rows (
  table_name text not null, row_key text not null, seal_id integer not null, row_hash text,
  primary key (table_name, row_key, seal_id)) strict, without rowid;
create index sealed_rows_seal on sealed_rows(seal_id);
create trigger seals_not_changed before update on seals begin select raise(abort, 'Seals are kept.'); end;
create trigger seals_not_deleted before delete on seals begin select raise(abort, 'Seals are kept.'); end;
create trigger seals_not_replaced before insert on seals when exists (select 1 from seals where id = new.id)
  begin select raise(abort, 'Seals are kept.'); end;
create trigger sealed_rows_not_changed before update on sealed_rows begin select raise(abort, 'Seals are kept.'); end;
create trigger sealed_rows_not_deleted before delete on sealed_rows begin select raise(abort, 'Seals are kept.'); end`

/** The tables of this release, with their keys. */
const TABLES: Record<string, readonly string[]> = {
  aims_and_options: ['version_id'],
  answers_to_warnings: ['id'],
  approvals: ['id'],
  asked_parts: ['version_id', 'part'],
  assessments: ['id'],
  audit_scores: ['audit_id', 'topic'],
  audits: ['id'],
  authors: ['assessment_id', 'person_id'],
  baseline_evidence: ['version_id', 'owner_id', 'value'],
  baselines: ['version_id', 'characteristic'],
  characteristics: ['key'],
  comments: ['id'],
  community_group_characteristics: ['group_id', 'characteristic'],
  community_groups: ['id'],
  conclusions: ['version_id'],
  cumulative_editions: ['id'],
  decision_notes: ['id'],
  decisions: ['version_id'],
  directorates: ['id'],
  engagement_entries: ['version_id', 'id'],
  engagement_groups: ['version_id', 'owner_id', 'value'],
  evidence_characteristics: ['version_id', 'owner_id', 'value'],
  evidence_gathered: ['version_id'],
  evidence_items: ['version_id', 'id'],
  fact_characteristics: ['fact_id', 'edition', 'value'],
  fact_conflicts: ['fact_id', 'other_id'],
  fact_editions: ['fact_id', 'edition'],
  facts: ['id'],
  further_suggestions: ['version_id'],
  guidance_texts: ['key'],
  history: ['id'],
  impact_engagement: ['version_id', 'owner_id', 'value'],
  impact_evidence: ['version_id', 'owner_id', 'value'],
  impact_groups: ['version_id', 'owner_id', 'value'],
  impacts: ['version_id', 'id'],
  imported_labels: ['version_id', 'key'],
  lead_officers: ['version_id', 'id'],
  limits: ['id'],
  mitigation_engagement: ['version_id', 'owner_id', 'value'],
  mitigations: ['version_id', 'id'],
  no_impacts: ['version_id', 'characteristic'],
  notices: ['id'],
  outcomes: ['version_id'],
  people: ['id'],
  person_roles: ['person_id', 'role'],
  planned_decisions: ['id'],
  proposals: ['version_id'],
  screenings: ['id'],
  sitting_texts: ['id'],
  submissions: ['id'],
  tags: ['id'],
  texts: ['id'],
  versions: ['id'],
  writers: ['assessment_id', 'person_id'],
}

/** As in db/sealed-tables.ts, frozen. */
function sealingTriggers(table: string, key: readonly string[]): string[] {
  const note = (row: 'new' | 'old') => {
    const values = key.map((column) => `${row}.${column}`).join(', ')
    return (
      `insert into changed_rows (table_name, row_key) select '${table}', json_array(${values}) ` +
      `where not exists (select 1 from changed_rows where table_name = '${table}' and row_key = json_array(${values}));`
    )
  }
  return [
    `create trigger ${table}_sealed_when_added after insert on ${table} begin ${note('new')} end`,
    `create trigger ${table}_sealed_when_changed after update on ${table} begin ${note('old')} ${note('new')} end`,
    `create trigger ${table}_sealed_when_deleted after delete on ${table} begin ${note('old')} end`,
  ]
}
