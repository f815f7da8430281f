import { type Kysely, sql } from 'kysely'

/**
 * Everyone who changed content before now is a writer, as the history says: also people who only removed, restored,
 * tagged or started
 * a version. A notice says whether its reader lost access, and so is shown the title that they knew. The key of an
 * opened page belongs to one person, one version and one section. A key that is sent with another section is a
 * key that saved nothing there, so the save is compared with what is there like any other.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS.split(/;\n(?=create|insert|drop|alter)/))
    await sql.raw(statement).execute(db)
}

const STATEMENTS = `
create table form_saves_by_section (
  form_key text not null, person_id text not null references people(id), version_id text not null references versions(id) on delete cascade,
  section text not null, subject_id text not null, row_version integer not null, save_number integer not null,
  by_itself integer not null, saved_at text not null, primary key (form_key, person_id, version_id, section)) strict;
insert into form_saves_by_section select form_key, person_id, version_id, section, subject_id, row_version, save_number, by_itself, saved_at from form_saves;
drop table form_saves;
alter table form_saves_by_section rename to form_saves;
create index form_saves_at on form_saves(saved_at);
insert into writers (assessment_id, person_id)
  select distinct assessment_id, person_id from history
  where assessment_id is not null and person_id is not null
    and event in ('start', 'import', 'save', 'add', 'remove', 'restore', 'set tags', 'new version', 'answer warning', 'withdraw answer',
      'link engagement')
    and coalesce(subject, '') not like 'comment %'
  on conflict do nothing;
alter table notices add column lost_access integer not null default 0 check (lost_access in (0, 1))
`
