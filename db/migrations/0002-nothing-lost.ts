import { type Kysely, sql } from 'kysely'

/**
 * What saving by itself, and a session that ends while somebody writes, need to lose nothing. Frozen, as every migration.
 * Texts that a page saved by itself and then replaced are kept beside `texts`, which the history vouches for one by one.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS.split(/;\n(?=create|alter)/)) await sql.raw(statement).execute(db)
}

const STATEMENTS = `
alter table sessions add column ended_at text;
alter table register add column changes integer not null default 0;
create table form_saves (
  form_key text primary key, person_id text not null references people(id), version_id text not null references versions(id) on delete cascade,
  section text not null, subject_id text not null, row_version integer not null, save_number integer not null,
  by_itself integer not null, saved_at text not null) strict;
create index form_saves_at on form_saves(saved_at);
create table sitting_texts (
  id integer primary key, version_id text not null references versions(id), section text not null, subject_id text not null,
  row_version integer not null, content text not null, hash text not null, saved_at text not null, saved_by text references people(id),
  redacted_at text, redacted_by text references people(id), redacted_reason text,
  unique (version_id, section, subject_id, row_version)) strict;
create trigger sitting_texts_not_deleted before delete on sitting_texts begin select raise(abort, 'Earlier texts are kept.'); end;
create trigger sitting_texts_only_redacted before update on sitting_texts
  when new.redacted_at is null or old.id <> new.id or old.version_id <> new.version_id or old.section <> new.section
    or old.subject_id <> new.subject_id or old.row_version <> new.row_version or old.hash <> new.hash or old.saved_at <> new.saved_at
    or old.saved_by is not new.saved_by
  begin select raise(abort, 'Earlier texts are kept.'); end;
create trigger sitting_texts_not_replaced before insert on sitting_texts when exists (select 1 from sitting_texts where id = new.id)
  begin select raise(abort, 'Earlier texts are kept.'); end;
create table unsent_posts (
  id text primary key, person_id text not null references people(id), path text not null, fields text not null, at text not null,
  done_at text) strict;
create index unsent_posts_person on unsent_posts(person_id, at)
`
