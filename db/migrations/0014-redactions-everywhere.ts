import { type Kysely, sql } from 'kysely'

/**
 * What people typed beside the assessments may be redacted as well (docs/decisions/0026-redaction-everywhere.md): editions of facts and
 * of cumulative assessments, screenings, and what the history itself says of a change. Nothing else in such a row can change.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ['fact_editions', 'cumulative_editions', 'screenings', 'history']) {
    for (const column of [
      'redacted_at text',
      'redacted_by text references people(id)',
      'redacted_reason text',
    ]) {
      await sql.raw(`alter table ${table} add column ${column}`).execute(db)
    }
  }
  for (const { table, keeps, says } of WRITTEN_ONCE) {
    const changed = keeps.map((column) => `old.${column} is not new.${column}`).join(' or ')
    await sql.raw(`drop trigger ${table}_not_changed`).execute(db)
    await sql
      .raw(
        `create trigger ${table}_only_redacted before update on ${table} when new.redacted_at is null or ${changed} begin select raise(abort, '${says}'); end`,
      )
      .execute(db)
  }
}

const WRITTEN_ONCE = [
  {
    table: 'fact_editions',
    keeps: ['fact_id', 'edition', 'kind', 'as_of', 'hash', 'saved_at', 'saved_by'],
    says: 'An edition of a fact is written once.',
  },
  {
    table: 'cumulative_editions',
    keeps: ['id', 'tag', 'number', 'outcome', 'members', 'hash', 'written_at', 'written_by'],
    says: 'An edition is written once.',
  },
  {
    table: 'history',
    keeps: [
      'id',
      'at',
      'person_id',
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
]
