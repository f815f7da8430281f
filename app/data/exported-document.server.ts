import type { AssessmentDocument } from '#app/domain/assessment/document.ts'
import type { Db } from '#db/client.ts'
import type { AssessmentSubject } from './assessments.server.ts'
import { getDocument } from './documents.server.ts'
import { findSnapshot } from './snapshots.server.ts'

/** What goes out of the system: the snapshot from submission on, as it was signed; before that, what is written now. */
export const getExportedDocument = async (db: Db, subject: AssessmentSubject): Promise<AssessmentDocument> =>
  (await findSnapshot(db, subject))?.document ?? getDocument(db, subject)
