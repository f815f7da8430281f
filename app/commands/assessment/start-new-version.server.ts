import { copyAnswers, withAbout } from '#app/data/checks/answers-to-warnings.server.ts'
import { insertVersion, listVersions } from '#app/data/assessment/assessments.server.ts'
import { importedLabelsOf, insertImportedLabels } from '#app/data/council/characteristics.server.ts'
import { councilContext } from '#app/data/council/council.server.ts'
import { getDocument } from '#app/views/assessment/documents.server.ts'
import { sha256 } from '#app/data/history.server.ts'
import { insertNotices } from '#app/data/work/notices.server.ts'
import { withOthers } from '#app/data/oversight/impact-reach.server.ts'
import { refreshRegister } from '#app/data/assessment/register.server.ts'
import { insertSection, listSections } from '#app/data/assessment/sections.server.ts'
import { newestTextId, textsSince } from '#app/data/assessment/texts.server.ts'
import { SECTION_KEYS } from '#app/domain/assessment/parts.ts'
import { isOpen } from '#app/domain/signoff/workflow.ts'
import { runChecks } from '#app/domain/checks/run-checks.ts'
import { Invalid, Refused } from '#app/domain/failures.ts'
import { changeAssessment, type AllowedChange } from './change-assessment.server.ts'
import type { Context } from '#app/commands/context.server.ts'

/**
 * Copies an approved or stopped version into a new draft. The old version does not change. Throws Invalid without a
 * reason, and Refused if another version is open.
 */
export async function startNewVersion(
  context: Context,
  { reference, reason }: { reference: string; reason: string },
) {
  return changeAssessment(context, { reference, event: 'new version' }, async ({ trx, assessment }) => {
    if (!reason) throw new Invalid({ reason: 'Say why a new version is needed' })
    const versions = await listVersions(trx, assessment.assessmentId)
    if (versions.some((version) => isOpen(version.status)))
      throw new Refused('Another version is already being written.')
    // Withdrawn versions count too, because their numbers and impact numbers are never used again.
    const number = Math.max(...versions.map((version) => version.number)) + 1
    const lastImpactNumber = Math.max(...versions.map((version) => version.lastImpactNumber))
    // Higher than any before, so that a page of an old version that is still open counts as out of date.
    const moveVersion = Math.max(...versions.map((version) => version.moveVersion)) + 1
    const id = crypto.randomUUID()
    const { assessmentId } = assessment
    await insertVersion(trx, {
      id,
      assessmentId,
      number,
      at: context.now,
      by: context.actor.id,
      reason,
      lastImpactNumber,
      moveVersion,
    })
    const lastText = await newestTextId(trx)
    await copySections(trx, assessment, id)
    const texts = await textsSince(trx, lastText)
    await insertImportedLabels(trx, id, await importedLabelsOf(trx, assessment.versionId))
    await refreshRegister(trx, assessmentId, context.now)
    await copyAnswersThatApply(trx, assessment, id, context.now)
    const notice = { assessmentId, at: context.now, message: `has a new version ${number}: ${reason}` }
    await insertNotices(trx, assessment.ties.authorIds, notice, context.actor.id)
    return {
      result: { versionNumber: number },
      history: { versionNumber: number, commentHash: sha256(reason), details: { texts } },
    }
  })
}

/** Copies the rows that were not removed, with their numbers, ids, authors and times. */
async function copySections(
  trx: AllowedChange['trx'],
  assessment: AllowedChange['assessment'],
  versionId: string,
): Promise<void> {
  for (const section of SECTION_KEYS) {
    for (const { entryId, values, savedAt, savedBy, savedAs, sequence, removedAt } of await listSections(
      trx,
      assessment.versionId,
      section,
    )) {
      if (removedAt !== null) continue
      const place = { assessmentId: assessment.assessmentId, versionId, section, entryId }
      await insertSection(trx, {
        ...place,
        values,
        at: savedAt,
        by: savedBy,
        as: savedAs,
        ...(sequence > 0 ? { sequence } : {}),
      })
    }
  }
}

/** Copies the reasons for leaving warnings, if the text that a warning is about is still the same. */
async function copyAnswersThatApply(
  trx: AllowedChange['trx'],
  assessment: AllowedChange['assessment'],
  versionId: string,
  now: string,
): Promise<void> {
  const { assessmentId } = assessment
  const { checkContext } = await councilContext(trx, now, { createdAt: now, versionId })
  const document = await getDocument(trx, { assessmentId, versionId })
  const found = runChecks(document, await withOthers(trx, checkContext, assessmentId))
  await copyAnswers(trx, assessment.versionId, versionId, withAbout(found, document))
}
