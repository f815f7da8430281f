import { type Kysely, sql } from 'kysely'

/**
 * Browsers that people have signed in with before, by the SHA-256 of a cookie. What others try elsewhere never locks
 * them out. A failed attempt now records the device it came from, if the device is known.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS.split(/;\n(?=create|alter)/)) await sql.raw(statement).execute(db)
}

const STATEMENTS = `
create table known_devices (
  device_hash text not null, person_id text not null references people(id),
  first_seen_at text not null, last_seen_at text not null, primary key (device_hash, person_id)) strict;
create index known_devices_last_seen on known_devices(last_seen_at);
create index known_devices_person on known_devices(person_id);
alter table sign_in_attempts add column device text
`
