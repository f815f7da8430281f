import { type AssessmentDocument, readDocument } from '#app/domain/assessment/document.ts'
import { isSubmitted, type Status } from '#app/domain/signoff/workflow.ts'
import { sha256 } from '#app/data/history.server.ts'
import type { AnsweredFinding } from '#app/domain/checks/finding.ts'
import type { Db } from '#db/client.ts'
import { listVersions } from '#app/data/assessment/assessments.server.ts'
import { findLatestSubmission, listSubmissions } from './submissions.server.ts'

/** A version as it was submitted: what is read, signed and given away once it is out of its authors' hands. */
export type Snapshot = {
  versionNumber: number
  number: number
  submittedAt: string
  /** Who submitted it, as they were. */
  submittedBy: { name: string | null; was: string }
  hash: string
  /** The hash of the document as it is now. */
  hashNow: string
  /** Since then words were taken out of it: the hash is of what was submitted. */
  redactedAt: string | null
  document: AssessmentDocument
  /** What the checks found at that moment, and why its authors left it so. */
  findings: AnsweredFinding[]
}

type Version = { versionId: string; versionNumber: number; status: Status }

/** The newest snapshot of a version that is submitted or later; undefined while it is being written. */
export async function findSnapshot(db: Db, version: Version): Promise<Snapshot | undefined> {
  if (!isSubmitted(version.status)) return undefined
  const submission = await findLatestSubmission(db, version.versionId)
  return submission && snapshotOf(submission, version.versionNumber)
}

/** What was submitted before: earlier in this version, or else last in the versions before it. */
export async function findSnapshotBefore(
  db: Db,
  version: Version & { assessmentId: string },
): Promise<Snapshot | undefined> {
  const own = await listSubmissions(db, version.versionId)
  const [before] = isSubmitted(version.status) ? own.slice(1) : own
  if (before) return snapshotOf(before, version.versionNumber)
  for (const earlier of await listVersions(db, version.assessmentId)) {
    if (earlier.number >= version.versionNumber || earlier.status === 'withdrawn') continue
    const submission = await findLatestSubmission(db, earlier.id)
    if (submission) return snapshotOf(submission, earlier.number)
  }
  return undefined
}

type Submission = NonNullable<Awaited<ReturnType<typeof findLatestSubmission>>>

function snapshotOf(
  { id, number, submittedAt, personName, personWas, hash, redactedAt, document, findings }: Submission,
  versionNumber: number,
): Snapshot {
  return {
    versionNumber,
    number,
    submittedAt,
    submittedBy: { name: personName, was: personWas },
    hash,
    hashNow: sha256(document),
    redactedAt,
    document: readBack(id, document),
    findings: JSON.parse(findings) as AnsweredFinding[],
  }
}

/** A large snapshot takes about 300 KB. */
const MAX_REMEMBERED = 30
const remembered = new Map<string, AssessmentDocument>()

/**
 * Snapshots are read far more often than submitted. What was read is remembered by all its text, so a
 * redacted one is another.
 */
function readBack(id: string, text: string): AssessmentDocument {
  const earlier = remembered.get(text)
  if (earlier) return earlier
  const read = readDocument(JSON.parse(text))
  if (!read.ok) throw new Error(`Snapshot ${id} does not read back: ${JSON.stringify(read.problems)}`)
  remembered.set(text, read.document)
  const [oldest] = remembered.keys()
  if (remembered.size > MAX_REMEMBERED && oldest !== undefined) remembered.delete(oldest)
  return read.document
}
