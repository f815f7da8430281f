import type { AssessmentDocument } from '#app/domain/assessment/document.ts'
import type { ShownFinding } from '#app/domain/due-regard/finding.ts'
import { runChecks } from '#app/domain/due-regard/run-checks.ts'
import { hrefOfPath } from '#app/paths-to-fields.ts'
import type { Db } from '#db/client.ts'
import type { AssessmentSubject } from './assessments.server.ts'
import { councilContext } from './council.server.ts'
import { getDocument } from './documents.server.ts'
import { getRowNumbers } from './row-numbers.server.ts'

/** Runs every check over a version as it stands now; each finding with the address of the answer that mends it. */
export async function checkVersion(
  db: Db,
  subject: AssessmentSubject,
  now: string,
): Promise<{ document: AssessmentDocument; findings: ShownFinding[] }> {
  const document = await getDocument(db, subject)
  const { checkContext } = await councilContext(db, now, subject)
  const numbers = await getRowNumbers(db, subject.versionId)
  const findings = runChecks(document, checkContext).map((finding) => ({
    ...finding,
    href: hrefOfPath(subject.reference, finding.path, numbers),
  }))
  return { document, findings }
}
