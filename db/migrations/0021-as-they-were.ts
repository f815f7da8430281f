import { type Kysely, sql } from 'kysely'

/**
 * What people signed, wrote or decided names them as they were then (docs/decisions/0038-as-they-were.md). Everybody's particulars
 * are kept as they are now, and earlier records refer to these. The history keeps its hashes, so its earlier rows refer to nothing.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS.split(/;\n(?=create|insert)/)) await sql.raw(statement).execute(db)
  for (const trigger of sealingTriggers('particulars', ['id'])) await sql.raw(trigger).execute(db)
  await sql.raw(EVERYBODY).execute(db)
  for (const [table, columns] of Object.entries(SIGNED)) {
    const says = WRITTEN_ONCE[table]?.says
    if (says) await sql.raw(`drop trigger ${table}_only_redacted`).execute(db)
    for (const [by, at] of Object.entries(columns)) {
      const as = asOf(by)
      await sql.raw(`alter table ${table} add column ${as} integer references particulars(id)`).execute(db)
      if (table !== 'history')
        await sql
          .raw(
            `update ${table} set ${as} = (select p.id from particulars p where p.person_id = ${table}.${by}) where ${by} is not null`,
          )
          .execute(db)
      for (const trigger of referringTriggers(table, by, at)) await sql.raw(trigger).execute(db)
    }
    if (says) await sql.raw(await onlyRedacted(db, table, Object.keys(columns)[0] ?? '')).execute(db)
  }
}

const STATEMENTS = `
create table particulars (
  id integer primary key, person_id text not null references people(id), name text not null, job_title text, organisation text,
  roles text not null, since text not null) strict;
create index particulars_person on particulars(person_id, id);
create trigger particulars_not_changed before update on particulars begin select raise(abort, 'Particulars are kept.'); end;
create trigger particulars_not_deleted before delete on particulars begin select raise(abort, 'Particulars are kept.'); end;
create trigger particulars_not_replaced before insert on particulars when exists (select 1 from particulars where id = new.id)
  begin select raise(abort, 'Particulars are kept.'); end;
create view people_as_they_are as
  select id, name, job_title, organisation,
    coalesce((select group_concat(role, ', ' order by role) from person_roles where person_id = people.id), '') as roles
  from people`

const EVERYBODY = `
insert into particulars (person_id, name, job_title, organisation, roles, since)
  select id, name, job_title, organisation, roles, strftime('%Y-%m-%dT%H:%M:%fZ', 'now') from people_as_they_are order by id`

/** The columns that say who did something, each with the column that says when. */
const SAVED = { saved_by: 'saved_at' }
const SIGNED: Record<string, Record<string, string>> = {
  aims_and_options: SAVED,
  answers_to_warnings: { answered_by: 'answered_at' },
  approvals: { person_id: 'at' },
  audits: { person_id: 'at' },
  baselines: SAVED,
  comments: { person_id: 'at' },
  conclusions: SAVED,
  cumulative_editions: { written_by: 'written_at' },
  decision_notes: { person_id: 'at' },
  decisions: SAVED,
  engagement_entries: SAVED,
  evidence_gathered: SAVED,
  evidence_items: SAVED,
  fact_editions: SAVED,
  facts: { added_by: 'added_at', state_by: 'state_at' },
  further_suggestions: SAVED,
  history: { person_id: 'at' },
  impacts: SAVED,
  lead_officers: SAVED,
  mitigations: SAVED,
  no_impacts: SAVED,
  outcomes: SAVED,
  proposals: SAVED,
  screenings: { said_by: 'said_at', answered_by: 'answered_at' },
  sitting_texts: SAVED,
  submissions: { submitted_by: 'submitted_at' },
  texts: SAVED,
}

/** "person_id" becomes "person_as", and "saved_by" becomes "saved_as". */
const asOf = (by: string) => by.replace(/_(id|by)$/, '_as')

/** As in db/signed-tables.ts, frozen. */
function referringTriggers(table: string, by: string, at: string): string[] {
  const as = asOf(by)
  const newest = `(select max(id) from particulars where person_id = new.${by})`
  const refer =
    `insert into particulars (person_id, name, job_title, organisation, roles, since) ` +
    `select id, name, job_title, organisation, roles, new.${at} from people_as_they_are as now where id = new.${by} ` +
    `and not exists (select 1 from particulars where id = ${newest} and name = now.name and job_title is now.job_title ` +
    `and organisation is now.organisation and roles = now.roles); ` +
    `update ${table} set ${as} = ${newest} where rowid = new.rowid;`
  return [
    `create trigger ${table}_${as}_when_added after insert on ${table} when new.${by} is not null and new.${as} is null begin ${refer} end`,
    `create trigger ${table}_${as}_when_changed after update of ${by} on ${table} begin ${refer} end`,
  ]
}

/** What a redaction must not change, and what is said to who tries. */
const WRITTEN_ONCE: Record<string, { keeps: readonly string[]; says: string }> = {
  cumulative_editions: {
    keeps: ['id', 'tag', 'number', 'outcome', 'members', 'hash', 'written_at', 'written_by', 'written_as'],
    says: 'An edition is written once.',
  },
  fact_editions: {
    keeps: ['fact_id', 'edition', 'kind', 'as_of', 'hash', 'saved_at', 'saved_by', 'saved_as'],
    says: 'An edition of a fact is written once.',
  },
  history: {
    keeps: [
      'id',
      'at',
      'person_id',
      'person_as',
      'event',
      'assessment_id',
      'version_number',
      'subject',
      'from_status',
      'to_status',
      'comment_hash',
      'text_hash',
      'snapshot_hash',
      'previous_hash',
      'hash',
    ],
    says: 'History is append-only.',
  },
  sitting_texts: {
    keeps: [
      'id',
      'version_id',
      'section',
      'subject_id',
      'row_version',
      'hash',
      'saved_at',
      'saved_by',
      'saved_as',
    ],
    says: 'Earlier texts are kept.',
  },
  submissions: {
    keeps: ['id', 'version_id', 'number', 'submitted_at', 'submitted_by', 'submitted_as', 'hash'],
    says: 'A snapshot is written once.',
  },
  texts: {
    keeps: [
      'id',
      'version_id',
      'section',
      'subject_id',
      'row_version',
      'hash',
      'saved_at',
      'saved_by',
      'saved_as',
    ],
    says: 'Earlier texts are kept.',
  },
}

/**
 * A row that is written once can be redacted, and when it is added it is made to refer to the newest particulars of its person.
 * Nothing else can change.
 */
async function onlyRedacted(db: Kysely<unknown>, table: string, by: string): Promise<string> {
  const { keeps = [], says = '' } = WRITTEN_ONCE[table] ?? {}
  const { rows } = await sql<{ name: string }>`select name from pragma_table_info(${table})`.execute(db)
  const as = asOf(by)
  const changed = keeps.map((column) => `old.${column} is not new.${column}`).join(' or ')
  const same = rows.filter(({ name }) => name !== as).map(({ name }) => `old."${name}" is new."${name}"`)
  return (
    `create trigger ${table}_only_redacted before update on ${table} when (new.redacted_at is null or ${changed}) and not ` +
    `(old.${as} is null and new.${as} is (select max(id) from particulars where person_id = new.${by}) and ${same.join(' and ')}) ` +
    `begin select raise(abort, '${says}'); end`
  )
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
