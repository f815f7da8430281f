import { type AssessmentDocument, readDocument } from '#app/domain/assessment/document.ts'
import type { Status } from '#app/domain/assessment/workflow.ts'
import type { Db } from '#db/client.ts'
import type { AssessmentSubject } from './assessments.server.ts'
import { getDocument } from './documents.server.ts'
import { findLatestSubmission } from './submissions.server.ts'

const SIGNED_OR_TO_SIGN: readonly Status[] = ['submitted', 'to countersign', 'approved', 'stopped']

/** What goes out of the system: the snapshot from submission on, as it was signed; before that, what is written now. */
export async function getExportedDocument(db: Db, subject: AssessmentSubject): Promise<AssessmentDocument> {
  const snapshot = SIGNED_OR_TO_SIGN.includes(subject.status) ? await findLatestSubmission(db, subject.versionId) : undefined
  if (!snapshot) return getDocument(db, subject)
  const read = readDocument(JSON.parse(snapshot.document))
  if (!read.ok) throw new Error(`The snapshot ${snapshot.id} does not read back: ${JSON.stringify(read.problems)}`)
  return read.document
}
