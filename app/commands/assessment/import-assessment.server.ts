import { insertAnswer, withAbout } from '#app/data/checks/answers-to-warnings.server.ts'
import {
  insertAssessment,
  replaceTags,
  setLastImpactNumber,
} from '#app/data/assessment/assessments.server.ts'
import { insertImportedLabels } from '#app/data/council/characteristics.server.ts'
import { insertAuthor, rememberWriter } from '#app/data/assessment/authors.server.ts'
import { councilContext } from '#app/data/council/council.server.ts'
import { getDocument, sectionsOf } from '#app/views/assessment/documents.server.ts'
import { appendHistory, sha256 } from '#app/data/history.server.ts'
import { withOthers } from '#app/data/oversight/impact-reach.server.ts'
import { refreshRegister } from '#app/data/assessment/register.server.ts'
import { insertSection } from '#app/data/assessment/sections.server.ts'
import { newestTextId, textsSince } from '#app/data/assessment/texts.server.ts'
import { canonicalJson } from '#app/domain/assessment/canonical-json.ts'
import type { AssessmentDocument, DocumentAnswer, Problem } from '#app/domain/assessment/document.ts'
import { whatIsMissing } from '#app/domain/assessment/missing.ts'
import { boundTo } from '#app/domain/checks/answers-to-findings.ts'
import { runChecks } from '#app/domain/checks/run-checks.ts'
import { Refused } from '#app/domain/failures.ts'
import { hasRole, isFromPartner } from '#app/domain/people.ts'
import { type Context, inOneGo, type Trx } from '#app/commands/context.server.ts'

export type Imported = { reference: string; missing: Problem[] }

/**
 * Imports a portable document as a new assessment, or refuses all of it. An officer who imports it becomes its
 * author. If the system imports it, it has no authors until an equality lead adds them. Returns what is still
 * missing in it.
 */
export async function importAssessment(context: Context, document: AssessmentDocument): Promise<Imported> {
  const { actor, now } = context
  if (actor.id !== null && !hasRole(actor, 'officer')) {
    throw new Refused('Only an officer can import an assessment. Ask an administrator for that role.')
  }
  if (isFromPartner(actor)) throw new Refused('Only an officer of the council can bring in an assessment.')
  return inOneGo(context, async (trx) => {
    const council = await councilContext(trx, now)
    const assessmentId = crypto.randomUUID()
    const versionId = crypto.randomUUID()
    const reference = await insertAssessment(trx, { id: assessmentId, versionId, at: now, by: actor.id })
    if (actor.id !== null)
      await insertAuthor(trx, { assessmentId, personId: actor.id, addedAt: now, addedBy: actor.id })
    await rememberWriter(trx, assessmentId, actor.id)
    const lastText = await newestTextId(trx)
    const directorateId = council.directorateIdOf(document.proposal.directorate)
    for (const section of sectionsOf(document, directorateId)) {
      await insertSection(trx, { assessmentId, versionId, at: now, by: actor.id, ...section })
    }
    await setLastImpactNumber(
      trx,
      versionId,
      Math.max(0, ...document.impacts.map((impact) => impact.number ?? 0)),
    )
    await insertImportedLabels(trx, versionId, document.labels ?? {})
    await replaceTags(trx, assessmentId, [...new Set(document.proposal.tags)])
    await appendHistory(trx, {
      at: now,
      personId: actor.id,
      event: 'import',
      assessmentId,
      versionNumber: 1,
      to: 'draft',
      textHash: sha256(canonicalJson(document)),
      details: { texts: await textsSince(trx, lastText) },
    })
    await refreshRegister(trx, assessmentId, now)
    await bringAnswersIn(context, trx, { assessmentId, versionId }, document.answers ?? [])
    return { reference, missing: whatIsMissing(document, council.checkContext) }
  })
}

/**
 * Each answer to a warning is bound to what the checks find at its place here. One that fits nothing is kept
 * all the same.
 */
async function bringAnswersIn(
  { actor, now }: Context,
  trx: Trx,
  version: { assessmentId: string; versionId: string },
  answers: readonly DocumentAnswer[],
) {
  if (answers.length === 0) return
  const { checkContext } = await councilContext(trx, now, { createdAt: now, versionId: version.versionId })
  const document = await getDocument(trx, version)
  const found = runChecks(document, await withOthers(trx, checkContext, version.assessmentId))
  for (const answer of boundTo(withAbout(found, document), answers)) {
    await insertAnswer(trx, version.versionId, { ...answer, at: now, by: actor.id })
    const details = { check: answer.check, path: answer.path }
    const where = { assessmentId: version.assessmentId, versionNumber: 1 }
    await appendHistory(trx, {
      at: now,
      personId: actor.id,
      event: 'answer warning',
      ...where,
      commentHash: sha256(answer.reason),
      details,
    })
  }
}
