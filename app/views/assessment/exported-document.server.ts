import type { AssessmentDocument } from '#app/domain/assessment/document.ts'
import type { Db } from '#db/client.ts'
import type { AssessmentVersion } from '#app/data/assessment/assessments.server.ts'
import { checkVersion } from '#app/views/checks/findings.server.ts'
import { findSnapshot } from '#app/data/signoff/snapshots.server.ts'

/** The document to export: the snapshot once it is submitted, and before that the current text. */
export const getExportedDocument = async (
  db: Db,
  assessment: AssessmentVersion,
  now: string,
): Promise<AssessmentDocument> =>
  (await findSnapshot(db, assessment))?.document ?? (await checkVersion(db, assessment, now)).document
