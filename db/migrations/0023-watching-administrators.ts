import { type Kysely, sql } from 'kysely'

/**
 * People are told what an administrator did to them, and equality leads are told too. A notice names the row of the
 * history, so no words are kept twice. Sessions say which browser they are in, and when the person last confirmed
 * their password. The index is for the page that lists what administrators did.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...STATEMENTS, ...sealingTriggers('account_notices', ['id'])])
    await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create table account_notices (
    id text primary key, person_id text not null references people(id),
    history_id integer not null references history(id), at text not null, seen_at text) strict`,
  `create index account_notices_person on account_notices(person_id, seen_at, at)`,
  `create index history_of_the_council on history(id) where assessment_id is null`,
  `alter table sessions add column browser text`,
  `alter table sessions add column confirmed_at text`,
]

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
