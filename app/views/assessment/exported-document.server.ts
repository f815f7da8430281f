import type { AssessmentDocument } from '#app/domain/assessment/document.ts'
import type { Db } from '#db/client.ts'
import type { AssessmentVersion } from '#app/data/assessment/assessments.server.ts'
import { checkVersion } from '#app/views/checks/findings.server.ts'
import { findSnapshot } from '#app/data/signoff/snapshots.server.ts'

/**
 * What goes out of the system: the snapshot from submission on, as it was signed; before that, what is
 * written now.
 */
export const getExportedDocument = async (
  db: Db,
  assessment: AssessmentVersion,
  now: string,
): Promise<AssessmentDocument> =>
  (await findSnapshot(db, assessment))?.document ?? (await checkVersion(db, assessment, now)).document
