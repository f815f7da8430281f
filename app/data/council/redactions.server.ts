import { sql } from 'kysely'
import { redactSection } from '#app/data/assessment/sections.server.ts'
import { sha256 } from '#app/data/history.server.ts'
import type { Db } from '#db/client.ts'
import { endSnapshots } from '#db/snapshots.ts'
import type { Found } from './assessment-words.server.ts'
import { type Redaction, writeById, writeForms, writeHistory, writeRows } from './masked-rows.server.ts'

/** The kinds of text that the history can still prove after a redaction. */
export const VOUCHED_FOR = [
  'texts',
  'comments',
  'snapshots',
  'answers',
  'facts',
  'editions',
  'screenings',
  'history',
] as const
/**
 * The hash of each redacted text, by kind and id. The history keeps them, so that it can still be proved. The id of an
 * answer to a warning is the hash of its original words, because a new version has copies of it.
 */
export type RedactedHashes = Partial<Record<(typeof VOUCHED_FOR)[number], Record<string, string>>>

/** Takes the words out, also of the search, whose index would keep them until it is next merged. */
export async function writeRedaction(
  trx: Db,
  assessmentId: string,
  found: Found,
  redaction: Redaction,
): Promise<RedactedHashes> {
  await writeById(trx, 'texts', found.texts, redaction)
  await writeById(trx, 'sittingTexts', found.sittingTexts, redaction)
  await writeById(trx, 'comments', found.comments, redaction)
  await writeById(trx, 'submissions', found.snapshots, redaction)
  await writeById(trx, 'answersToWarnings', found.answers, redaction)
  for (const section of found.sections) await redactSection(trx, section)
  await writeRows(trx, found.others)
  await trx
    .deleteFrom('tags')
    .where('assessmentId', '=', assessmentId)
    .where('tag', 'in', found.tags)
    .execute()
  await writeForms(trx, found.forms)
  await sql`insert into passages_fts (passages_fts) values ('optimize')`.execute(trx)
  return {
    texts: Object.fromEntries(found.texts.map(({ id, content }) => [id, sha256(content)])),
    comments: Object.fromEntries(found.comments.map(({ id, body }) => [id, sha256(body)])),
    snapshots: Object.fromEntries(found.snapshots.map(({ id, document }) => [id, sha256(document)])),
    answers: Object.fromEntries(found.answers.map(({ hash, reason }) => [hash, sha256(reason)])),
    history: await writeHistory(trx, found.history, redaction),
  }
}

/**
 * Text that was overwritten, now or years ago, is still in unused parts of the file. This rewrites the file
 * without it and empties the write-ahead log. Call it after the transaction.
 */
export async function rewriteFile(db: Db): Promise<void> {
  await sql`vacuum`.execute(db)
  endSnapshots()
  await sql`pragma wal_checkpoint(truncate)`.execute(db)
}
