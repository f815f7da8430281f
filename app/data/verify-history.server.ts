import type { Db } from '#db/client.ts'
import { CHAIN_START, hashOf, sha256 } from './history.server.ts'
import { fingerprint, type TextRange } from './texts.server.ts'

export type Verified = {
  ok: boolean
  rows: number
  /** The hash of the last row: whoever wrote it down can later prove that nothing before was changed. */
  lastHash: string
  problems: string[]
  redactions: string[]
}

/** Proves the chain row by row, and every text, comment and snapshot against its hash. A redaction is said, not a failure. */
export async function verifyHistory(db: Db): Promise<Verified> {
  const problems: string[] = []
  const redactions: string[] = []
  let previousHash = CHAIN_START
  let rows = 0
  for await (const { hash, ...row } of db.selectFrom('history').selectAll().orderBy('id').stream()) {
    rows += 1
    if (row.id !== rows) problems.push(`History row ${rows} is missing.`)
    if (row.previousHash !== previousHash) problems.push(`History row ${row.id} does not follow the row before it.`)
    if (hashOf(row) !== hash) problems.push(`History row ${row.id} was changed.`)
    previousHash = hash
    rows = row.id
  }
  const kept = new Set<string>()
  for await (const text of db.selectFrom('texts').selectAll().stream()) {
    kept.add(text.hash)
    const place = `the text of ${text.section} ${text.subjectId}`.trim()
    if (text.redactedAt !== null) redactions.push(`${place}: redacted on ${text.redactedAt}.`)
    else if (sha256(text.content) !== text.hash) problems.push(`${place} (save ${text.rowVersion}) was changed.`)
  }
  for await (const comment of db.selectFrom('comments').selectAll().stream()) {
    if (comment.redactedAt !== null) redactions.push(`a comment: redacted on ${comment.redactedAt}.`)
    else if (sha256(comment.body) !== comment.hash) problems.push(`The comment ${comment.id} was changed.`)
  }
  problems.push(...(await missingTexts(db, kept)))
  const hashes = new Set((await recorded(db)).map((row) => row.snapshotHash))
  for await (const submission of db.selectFrom('submissions').selectAll().stream()) {
    if (sha256(submission.document) !== submission.hash) problems.push(`The snapshot ${submission.id} was changed.`)
    if (!hashes.has(submission.hash)) problems.push(`The snapshot ${submission.id} is not in the history.`)
  }
  return { ok: problems.length === 0, rows, lastHash: previousHash, problems, redactions }
}

const recorded = (db: Db) => db.selectFrom('history').select('snapshotHash').where('snapshotHash', 'is not', null).execute()

/** Every text that a save recorded must still be there; those that came in bulk were recorded by one hash over all. */
async function missingTexts(db: Db, kept: ReadonlySet<string>): Promise<string[]> {
  const problems: string[] = []
  const rows = db.selectFrom('history').select(['id', 'event', 'subject', 'textHash', 'details'])
  const withTexts = rows.where('event', 'in', ['start', 'save', 'add', 'import', 'new version'])
  for (const row of await withTexts.execute()) {
    if (row.event === 'import' || row.event === 'new version') {
      const { texts } = JSON.parse(row.details) as { texts?: TextRange }
      if (texts && (await fingerprint(db, texts)) !== texts.hash) problems.push(`The texts of history row ${row.id} were changed.`)
    } else if (row.textHash !== null && !kept.has(row.textHash)) {
      problems.push(`The text of history row ${row.id} (${row.subject ?? row.event}) is not there any more.`)
    }
  }
  return problems
}
