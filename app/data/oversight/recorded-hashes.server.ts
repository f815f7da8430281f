import type { TextRange } from '#app/data/assessment/texts.server.ts'
import { type RedactedHashes, VOUCHED_FOR } from '#app/data/council/redactions.server.ts'
import { hashOf } from '#app/data/history.server.ts'

/** The hash of something that was written, and the id of the history row that recorded it. */
export type RecordedHash = { id: number; hash: string }

/** What the history says should be in the database. */
export type Recorded = {
  texts: (RecordedHash & { subject: string })[]
  ranges: { id: number; range: TextRange }[]
  comments: Set<string>
  /** Comments that were sent when they were recorded. They must still exist, because only unsent ones are discarded. */
  sentComments: RecordedHash[]
  snapshots: RecordedHash[]
  /** Editions of cumulative assessments. */
  editions: RecordedHash[]
  /** Editions of facts. */
  facts: RecordedHash[]
  /** Rows of the history that were redacted, with the hash of what is left of each. */
  redactedRows: (RecordedHash & { at: string })[]
  /** The hash of each redacted text as it should be now, by kind and id. */
  redacted: Required<RedactedHashes>
  /** Every hash that a redacted snapshot has had, because one can be signed between two redactions. */
  redactedSnapshots: Set<string>
}

type HistoryRow = Omit<Parameters<typeof hashOf>[0], 'previousHash'>

export const nothingRecorded = (): Recorded => ({
  texts: [],
  ranges: [],
  comments: new Set(),
  sentComments: [],
  snapshots: [],
  editions: [],
  facts: [],
  redactedRows: [],
  redacted: Object.fromEntries(VOUCHED_FOR.map((place) => [place, {}])) as Required<RedactedHashes>,
  redactedSnapshots: new Set(),
})

const WRITES_A_TEXT = ['start', 'save', 'add']
const WRITES_TEXTS = ['import', 'new version', 'link engagement']
const WRITES_A_FACT = ['add fact', 'propose fact', 'change fact']
const SENDS_A_COMMENT = ['return', 'stop', 'withdraw', 'comment']

/** Adds what one row of the history recorded. */
export function addRow(
  recorded: Recorded,
  { id, event, subject, details, textHash, commentHash, snapshotHash }: HistoryRow,
): void {
  if (textHash !== null) {
    if (WRITES_A_TEXT.includes(event)) recorded.texts.push({ id, subject: subject ?? event, hash: textHash })
    if (WRITES_A_FACT.includes(event)) recorded.facts.push({ id, hash: textHash })
    if (event === 'write cumulative assessment') recorded.editions.push({ id, hash: textHash })
  }
  if (WRITES_TEXTS.includes(event)) {
    const { texts } = JSON.parse(details) as { texts?: TextRange }
    if (texts) recorded.ranges.push({ id, range: texts })
  }
  if (event === 'redact') addRedaction(recorded, JSON.parse(details) as RedactedHashes)
  if (commentHash !== null) {
    recorded.comments.add(commentHash)
    if (SENDS_A_COMMENT.includes(event)) recorded.sentComments.push({ id, hash: commentHash })
  }
  if (snapshotHash !== null) recorded.snapshots.push({ id, hash: snapshotHash })
}

function addRedaction({ redacted, redactedSnapshots }: Recorded, hashes: RedactedHashes): void {
  for (const place of VOUCHED_FOR) Object.assign(redacted[place], hashes[place])
  for (const hash of Object.values(hashes.snapshots ?? {})) redactedSnapshots.add(hash)
}
