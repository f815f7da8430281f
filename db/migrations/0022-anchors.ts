import { type Kysely, sql } from 'kysely'

/**
 * A file outside the database keeps its newest seals (docs/decisions/0039-anchor-outside.md). The database gets an id,
 * so that the file of another database is not taken for its own, and keeps what each verification found.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS.split(/;\n(?=create)/)) await sql.raw(statement).execute(db)
  for (const table of ['database_identity', 'verifications'])
    for (const trigger of sealingTriggers(table)) await sql.raw(trigger).execute(db)
  await sql`insert into database_identity (id, made_at)
    values (lower(hex(randomblob(16))), strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))`.execute(db)
}

const STATEMENTS = `
create table database_identity (id text primary key, made_at text not null) strict;
create table verifications (
  id integer primary key, began_at text not null, finished_at text not null, ok integer not null check (ok in (0, 1)),
  seals integer not null, problem_count integer not null, problems text not null, notes text not null,
  anchor_file text, anchor_lines integer, anchor_hash text) strict;
create trigger verifications_not_changed before update on verifications
  begin select raise(abort, 'Verifications are kept.'); end;
create trigger verifications_not_deleted before delete on verifications
  begin select raise(abort, 'Verifications are kept.'); end;
create trigger verifications_not_replaced before insert on verifications
  when exists (select 1 from verifications where id = new.id)
  begin select raise(abort, 'Verifications are kept.'); end
`

/** As in db/sealed-tables.ts, frozen. Both tables have the key `id`. */
function sealingTriggers(table: string): string[] {
  const note = (row: 'new' | 'old') =>
    `insert into changed_rows (table_name, row_key) select '${table}', json_array(${row}.id) ` +
    `where not exists (select 1 from changed_rows where table_name = '${table}' and row_key = json_array(${row}.id));`
  return [
    `create trigger ${table}_sealed_when_added after insert on ${table} begin ${note('new')} end`,
    `create trigger ${table}_sealed_when_changed after update on ${table} begin ${note('old')} ${note('new')} end`,
    `create trigger ${table}_sealed_when_deleted after delete on ${table} begin ${note('old')} end`,
  ]
}
