import { type Kysely, sql } from 'kysely'

/**
 * A snapshot may be redacted, as a text may: words that should never have been written go, and the hash of what was submitted
 * stays. Nothing else in it can change (docs/decisions/0017-redaction.md).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of [
    'redacted_at text',
    'redacted_by text references people(id)',
    'redacted_reason text',
  ]) {
    await sql.raw(`alter table submissions add column ${column}`).execute(db)
  }
  await sql.raw('drop trigger submissions_not_changed').execute(db)
  await sql
    .raw(
      `create trigger submissions_only_redacted before update on submissions
        when new.redacted_at is null or old.id <> new.id or old.version_id <> new.version_id or old.number <> new.number
          or old.submitted_at <> new.submitted_at or old.submitted_by is not new.submitted_by or old.hash <> new.hash
        begin select raise(abort, 'A snapshot is written once.'); end`,
    )
    .execute(db)
}
