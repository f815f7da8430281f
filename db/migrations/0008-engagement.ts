import { type Kysely, sql } from 'kysely'

/**
 * Which engagement a mitigation came from, and the council's directory of community groups with the characteristics that each
 * stands for (docs/decisions/0021-engagement.md).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS.split(/;\n(?=create)/)) await sql.raw(statement).execute(db)
}

const STATEMENTS = `
create table mitigation_engagement (
  version_id text not null references versions(id) on delete cascade, owner_id text not null, value text not null,
  position integer not null, primary key (version_id, owner_id, value)) strict;
create table community_groups (
  id text primary key, name text not null unique collate nocase, reached_by text, retired_at text) strict;
create table community_group_characteristics (
  group_id text not null references community_groups(id), characteristic text not null, position integer not null,
  primary key (group_id, characteristic)) strict
`
