import type { AssessmentDocument } from '#app/domain/assessment/document.ts'
import { answersToSend, withAnswers } from '#app/domain/checks/answers-to-findings.ts'
import { canBeAnswered } from '#app/domain/checks/open-findings.ts'
import type { ShownFinding } from '#app/domain/checks/finding.ts'
import { runChecks } from '#app/domain/checks/run-checks.ts'
import { offersForFinding } from './offers-for-finding.ts'
import { paths } from '#app/paths.ts'
import { hrefOfFinding, type RowNumbers } from './paths-to-fields.ts'
import type { Db } from '#db/client.ts'
import { listAnswers, withAbout, type FindingWithAbout } from '#app/data/checks/answers-to-warnings.server.ts'
import type { AssessmentVersion } from '#app/data/assessment/assessments.server.ts'
import { councilContext } from '#app/data/council/council.server.ts'
import { getNumberedDocument } from '#app/views/assessment/documents.server.ts'
import { countSharedChanges, withOthers } from '#app/data/oversight/impact-reach.server.ts'
import { countChanges } from '#app/data/assessment/register.server.ts'

type Found = FindingWithAbout & ShownFinding
type CheckedVersion = { document: AssessmentDocument; numbers: RowNumbers; findings: Found[] }

/**
 * Runs every check on a version as it is now. Each finding has its answer and links to fix it and answer it.
 * The document has the answers too.
 */
export async function checkVersion(
  db: Db,
  assessment: AssessmentVersion,
  now: string,
): Promise<CheckedVersion> {
  const { document, numbers, findings } = await findIn(db, assessment, now)
  const kept = await listAnswers(db, assessment.versionId)
  const answers = answersToSend(findings, kept)
  return {
    document: { ...document, ...(answers.length > 0 ? { answers } : {}) },
    numbers,
    findings: withAnswers(findings, kept),
  }
}

/**
 * Authors open one page after another, so findings are cached until something changes in the assessment or
 * in shared data.
 */
async function findIn(db: Db, assessment: AssessmentVersion, now: string): Promise<CheckedVersion> {
  const { checkContext } = await councilContext(db, now, assessment)
  const state = JSON.stringify([
    await countChanges(db, assessment.assessmentId),
    await countSharedChanges(db),
    checkContext,
  ])
  const remembered = rememberedIn(db)
  const earlier = remembered.get(assessment.versionId)
  if (earlier?.state === state) return earlier.checked
  const { document, numbers } = await getNumberedDocument(db, assessment)
  const found = runChecks(document, await withOthers(db, checkContext, assessment.assessmentId))
  const findings = withAbout(found, document).map((finding) => ({
    ...finding,
    href: hrefOfFinding(assessment.reference, finding, numbers),
    offers: offersForFinding(finding, {
      reference: assessment.reference,
      document,
      characteristics: checkContext.characteristics ?? [],
    }),
    ...(canBeAnswered(finding)
      ? { answerHref: paths.answerWarning(assessment.reference, finding.about) }
      : {}),
  }))
  const checked = { document, numbers, findings }
  remembered.delete(assessment.versionId)
  remembered.set(assessment.versionId, { state, checked })
  const [oldest] = remembered.keys()
  if (remembered.size > MAX_REMEMBERED && oldest !== undefined) remembered.delete(oldest)
  return checked
}

/** Enough for the assessments being written at the same time. A large one takes about 300 KB. */
const MAX_REMEMBERED = 50

type Remembered = Map<string, { state: string; checked: CheckedVersion }>
const ofDatabases = new WeakMap<Db, Remembered>()

function rememberedIn(db: Db): Remembered {
  const remembered: Remembered = ofDatabases.get(db) ?? new Map()
  ofDatabases.set(db, remembered)
  return remembered
}
