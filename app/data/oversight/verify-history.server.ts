import type { Db } from '#db/client.ts'
import { editionText } from './cumulative-editions.server.ts'
import { listEditions, hashOfEdition } from '#app/data/evidence/facts.server.ts'
import { CHAIN_START, hashOf, sha256 } from '#app/data/history.server.ts'
import { type RedactedHashes, VOUCHED_FOR } from '#app/data/council/redactions.server.ts'
import { fingerprint, type TextRange } from '#app/data/assessment/texts.server.ts'

export type Verified = {
  ok: boolean
  rows: number
  /** The hash of the last row: whoever wrote it down can later prove that nothing before was changed. */
  lastHash: string
  problems: string[]
  redactions: string[]
}

/** What the rows of the history say should be there. */
type Recorded = {
  texts: { id: number; subject: string; hash: string }[]
  ranges: { id: number; range: TextRange }[]
  comments: Set<string>
  /** Of these the comment was sent in that very moment, so it can never have been taken back. */
  sentComments: { id: number; hash: string }[]
  snapshots: { id: number; hash: string }[]
  /** Of what equality leads wrote about a tag. */
  editions: { id: number; hash: string }[]
  /** What editions of facts say. */
  facts: { id: number; hash: string }[]
  /** What the rows of the history that were redacted are like now: what they say of it comes later. */
  redactedRows: { id: number; hash: string; at: string }[]
  /** What each place that was redacted says since. */
  redacted: Required<RedactedHashes>
  /** Of any snapshot at any time: one may have been signed between two redactions. */
  redactedSnapshots: Set<string>
}

/**
 * Proves the chain row by row, and every text, comment, snapshot, answer to a warning and edition of a fact
 * against its hash. A redaction is said, not a failure.
 */
export async function verifyHistory(db: Db): Promise<Verified> {
  const problems: string[] = []
  const redacted = Object.fromEntries(VOUCHED_FOR.map((place) => [place, {}])) as Required<RedactedHashes>
  const recorded: Recorded = {
    texts: [],
    ranges: [],
    comments: new Set(),
    sentComments: [],
    snapshots: [],
    editions: [],
    facts: [],
    redactedRows: [],
    redacted,
    redactedSnapshots: new Set(),
  }
  let previousHash = CHAIN_START
  let rows = 0
  for await (const { hash, ...row } of db.selectFrom('history').selectAll().orderBy('id').stream()) {
    rows += 1
    if (row.id !== rows) problems.push(`History row ${rows} is missing.`)
    if (row.previousHash !== previousHash)
      problems.push(`History row ${row.id} does not follow the row before it.`)
    if (row.redactedAt !== null)
      recorded.redactedRows.push({ id: row.id, hash: hashOf(row), at: row.redactedAt })
    else if (hashOf(row) !== hash) problems.push(`History row ${row.id} was changed.`)
    previousHash = hash
    rows = row.id
    remember(recorded, row)
  }
  const redactedRows = verifyRedactedRows(recorded)
  const texts = await verifyTexts(db, recorded)
  const comments = await verifyComments(db, recorded)
  const snapshots = await verifySnapshots(db, recorded)
  const answers = await verifyAnswers(db, recorded)
  const editions = await verifyEditions(db, recorded)
  const facts = await verifyFacts(db, recorded)
  const screenings = await verifyScreenings(db, recorded)
  const kinds = [redactedRows, texts, comments, snapshots, answers, editions, facts, screenings]
  problems.push(...kinds.flatMap((kind) => kind.problems))
  const redactions = kinds.flatMap((kind) => kind.redactions)
  return { ok: problems.length === 0, rows, lastHash: previousHash, problems, redactions }
}

type HistoryRow = Omit<Parameters<typeof hashOf>[0], 'previousHash'>

const WRITES = ['start', 'save', 'add']
const WRITES_IN_BULK = ['import', 'new version', 'link engagement']
const WRITES_A_FACT = ['add fact', 'propose fact', 'change fact']
const SENDS_A_COMMENT = ['return', 'stop', 'withdraw']

function remember(
  recorded: Recorded,
  { id, event, subject, details, textHash, commentHash, snapshotHash }: HistoryRow,
): void {
  if (WRITES.includes(event) && textHash !== null)
    recorded.texts.push({ id, subject: subject ?? event, hash: textHash })
  if (WRITES_A_FACT.includes(event) && textHash !== null) recorded.facts.push({ id, hash: textHash })
  if (event === 'write cumulative assessment' && textHash !== null)
    recorded.editions.push({ id, hash: textHash })
  if (WRITES_IN_BULK.includes(event)) {
    const { texts } = JSON.parse(details) as { texts?: TextRange }
    if (texts) recorded.ranges.push({ id, range: texts })
  }
  if (event === 'redact') {
    const said = JSON.parse(details) as RedactedHashes
    for (const place of VOUCHED_FOR) Object.assign(recorded.redacted[place], said[place])
    for (const hash of Object.values(said.snapshots ?? {})) recorded.redactedSnapshots.add(hash)
  }
  if (commentHash !== null) recorded.comments.add(commentHash)
  if (commentHash !== null && SENDS_A_COMMENT.includes(event))
    recorded.sentComments.push({ id, hash: commentHash })
  if (snapshotHash !== null) recorded.snapshots.push({ id, hash: snapshotHash })
}

/**
 * What a row of the history says of a change may be redacted. The chain goes on from its hash before; a later
 * row has that of what is left.
 */
function verifyRedactedRows({ redactedRows, redacted }: Recorded) {
  const changed = redactedRows.filter(({ id, hash }) => hash !== redacted.history[id])
  return {
    problems: changed.map(({ id }) => `History row ${id} was changed.`),
    redactions: redactedRows.map(({ id, at }) => `history row ${id}: redacted on ${at}.`),
  }
}

/**
 * Every text that a save recorded must still be there, and no other; those that came in bulk were recorded by
 * one hash over all.
 */
async function verifyTexts(db: Db, { texts, ranges, redacted }: Recorded) {
  const problems: string[] = []
  const redactions: string[] = []
  const kept = new Set<string>()
  const saved = new Set(texts.map(({ hash }) => hash))
  const inBulk = [...ranges].sort((one, other) => one.range.from - other.range.from)
  let next = 0
  for await (const text of db.selectFrom('texts').selectAll().orderBy('id').stream()) {
    kept.add(text.hash)
    const place = `the text of ${text.section} ${text.subjectId}`.trim()
    if (text.redactedAt !== null) redactions.push(`${place}: redacted on ${text.redactedAt}.`)
    if (sha256(text.content) !== hashSince(text, redacted.texts))
      problems.push(`${place} (save ${text.rowVersion}) was changed.`)
    while ((inBulk[next]?.range.to ?? text.id) < text.id) next += 1
    const cameInBulk = (inBulk[next]?.range.from ?? Infinity) <= text.id
    if (!cameInBulk && !saved.has(text.hash))
      problems.push(`${place} (save ${text.rowVersion}) is not in the history.`)
  }
  for (const { id, subject, hash } of texts) {
    if (!kept.has(hash)) problems.push(`The text of history row ${id} (${subject}) is not there any more.`)
  }
  for (const { id, range } of ranges) {
    if ((await fingerprint(db, range)) !== range.hash)
      problems.push(`The texts of history row ${id} were changed.`)
  }
  return { problems, redactions }
}

async function verifyComments(db: Db, { comments, sentComments, redacted }: Recorded) {
  const problems: string[] = []
  const redactions: string[] = []
  const kept = new Set<string>()
  for await (const comment of db.selectFrom('comments').selectAll().stream()) {
    kept.add(comment.hash)
    if (comment.redactedAt !== null) redactions.push(`a comment: redacted on ${comment.redactedAt}.`)
    if (sha256(comment.body) !== hashSince(comment, redacted.comments))
      problems.push(`The comment ${comment.id} was changed.`)
    if (!comments.has(comment.hash)) problems.push(`The comment ${comment.id} is not in the history.`)
  }
  for (const { id, hash } of sentComments) {
    if (!kept.has(hash)) problems.push(`The comment of history row ${id} is not there any more.`)
  }
  return { problems, redactions }
}

async function verifySnapshots(db: Db, { snapshots, redacted, redactedSnapshots }: Recorded) {
  const problems: string[] = []
  const redactions: string[] = []
  const kept = new Set(redactedSnapshots)
  const hashes = new Set(snapshots.map(({ hash }) => hash))
  for await (const submission of db.selectFrom('submissions').selectAll().stream()) {
    kept.add(submission.hash)
    if (submission.redactedAt !== null) redactions.push(`a snapshot: redacted on ${submission.redactedAt}.`)
    if (sha256(submission.document) !== hashSince(submission, redacted.snapshots))
      problems.push(`The snapshot ${submission.id} was changed.`)
    if (!hashes.has(submission.hash)) problems.push(`The snapshot ${submission.id} is not in the history.`)
  }
  for (const { id, hash } of snapshots) {
    if (!kept.has(hash)) problems.push(`The snapshot of history row ${id} is not there any more.`)
  }
  return { problems, redactions }
}

/**
 * Each answer to a warning was recorded as a comment is. One that is gone was withdrawn, or another took its
 * place.
 */
async function verifyAnswers(db: Db, { comments, redacted }: Recorded) {
  const problems: string[] = []
  const redactions: string[] = []
  for await (const answer of db.selectFrom('answersToWarnings').selectAll().stream()) {
    if (answer.redactedAt !== null)
      redactions.push(`an answer to a warning: redacted on ${answer.redactedAt}.`)
    if (sha256(answer.reason) !== hashSince({ ...answer, id: answer.hash }, redacted.answers))
      problems.push(`The answer to a warning ${answer.id} was changed.`)
    if (!comments.has(answer.hash))
      problems.push(`The answer to a warning ${answer.id} is not in the history.`)
  }
  return { problems, redactions }
}

/** Every edition of a cumulative assessment is kept as it was written. */
async function verifyEditions(db: Db, { editions, redacted }: Recorded) {
  const problems: string[] = []
  const redactions: string[] = []
  const kept = new Set<string>()
  const written = new Set(editions.map(({ hash }) => hash))
  for (const edition of await db.selectFrom('cumulativeEditions').selectAll().execute()) {
    kept.add(edition.hash)
    const name = `dition ${edition.number} of the cumulative assessment of “${edition.tag}”`
    if (edition.redactedAt !== null) redactions.push(`e${name}: redacted on ${edition.redactedAt}.`)
    if (sha256(editionText(edition)) !== hashSince(edition, redacted.editions))
      problems.push(`E${name} was changed.`)
    if (!written.has(edition.hash)) problems.push(`E${name} is not in the history.`)
  }
  for (const { id, hash } of editions) {
    if (!kept.has(hash))
      problems.push(`The cumulative assessment of history row ${id} is not there any more.`)
  }
  return { problems, redactions }
}

/** Each edition of a fact was recorded as a text is, and none is ever gone. */
async function verifyFacts(db: Db, { facts, redacted }: Recorded) {
  const problems: string[] = []
  const redactions: string[] = []
  const hashes = new Set(facts.map(({ hash }) => hash))
  const kept = new Set<string>()
  for (const { id, number } of await db
    .selectFrom('facts')
    .select(['id', 'number'])
    .orderBy('number')
    .execute()) {
    for (const { edition, says, ...row } of await listEditions(db, id)) {
      const name = `edition ${edition} of fact ${number}`
      kept.add(row.hash)
      if (row.redactedAt !== null) redactions.push(`${name}: redacted on ${row.redactedAt}.`)
      if (hashOfEdition(says) !== hashSince({ ...row, id: `${id} ${edition}` }, redacted.facts))
        problems.push(`What ${name} says was changed.`)
      if (!hashes.has(row.hash)) problems.push(`What ${name} says is not in the history.`)
    }
  }
  for (const { id, hash } of facts) {
    if (!kept.has(hash)) problems.push(`The edition of a fact of history row ${id} is not there any more.`)
  }
  return { problems, redactions }
}

/** Each reason why a decision needs no assessment, and each answer to one, was recorded as a comment is. */
async function verifyScreenings(db: Db, { comments, redacted }: Recorded) {
  const problems: string[] = []
  const redactions: string[] = []
  for await (const { id, reason, hash, answer, answerHash, redactedAt } of db
    .selectFrom('screenings')
    .selectAll()
    .stream()) {
    const said = [{ id, words: reason, hash, redactedAt }]
    // One that was redacted before it was answered is answered by what the history has of the answer.
    const isAnswerRedacted = redacted.screenings[`${id} answer`] !== undefined
    if (answer !== null)
      said.push({
        id: `${id} answer`,
        words: answer,
        hash: answerHash ?? '',
        redactedAt: isAnswerRedacted ? redactedAt : null,
      })
    if (redactedAt !== null) redactions.push(`the screening ${id}: redacted on ${redactedAt}.`)
    if (said.some((each) => sha256(each.words) !== hashSince(each, redacted.screenings)))
      problems.push(`The screening ${id} was changed.`)
    if (said.some((each) => !comments.has(each.hash)))
      problems.push(`The screening ${id} is not in the history.`)
  }
  return { problems, redactions }
}

/**
 * The hash that a row must have: its own, or what the history says of its last redaction. Redacted unsaid, it
 * has none.
 */
const hashSince = (
  row: { id: number | string; hash: string; redactedAt: string | null },
  redacted: Record<string, string>,
) => (row.redactedAt === null ? row.hash : redacted[row.id])
