import type { AssessmentDocument } from '#app/domain/assessment/document.ts'
import type { ShownFinding } from '#app/domain/due-regard/finding.ts'
import { runChecks } from '#app/domain/due-regard/run-checks.ts'
import { hrefOfPath } from '#app/paths-to-fields.ts'
import type { Db } from '#db/client.ts'
import type { AssessmentSubject } from './assessments.server.ts'
import { councilContext } from './council.server.ts'
import { getNumberedDocument } from './documents.server.ts'
import { countChanges } from './register.server.ts'

type CheckedVersion = { document: AssessmentDocument; findings: ShownFinding[] }

/**
 * Runs every check over a version as it stands now; each finding with the address of the answer that mends it. People open page
 * after page of what they write, so what was found is remembered until something is changed.
 */
export async function checkVersion(db: Db, subject: AssessmentSubject, now: string): Promise<CheckedVersion> {
  const { checkContext } = await councilContext(db, now, subject)
  const state = JSON.stringify([await countChanges(db, subject.assessmentId), checkContext])
  const remembered = rememberedIn(db)
  const earlier = remembered.get(subject.versionId)
  if (earlier?.state === state) return earlier.checked
  const { document, numbers } = await getNumberedDocument(db, subject)
  const findings = runChecks(document, checkContext).map((finding) => ({
    ...finding,
    href: hrefOfPath(subject.reference, finding.path, numbers),
  }))
  const checked = { document, findings }
  remembered.delete(subject.versionId)
  remembered.set(subject.versionId, { state, checked })
  const [oldest] = remembered.keys()
  if (remembered.size > MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest)
  return checked
}

/** As many as are written in at the same time. A large one takes about 300 KB. */
const MOST_REMEMBERED = 50

type Remembered = Map<string, { state: string; checked: CheckedVersion }>
const ofDatabases = new WeakMap<Db, Remembered>()

function rememberedIn(db: Db): Remembered {
  const remembered: Remembered = ofDatabases.get(db) ?? new Map()
  ofDatabases.set(db, remembered)
  return remembered
}
