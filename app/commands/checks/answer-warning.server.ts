import { deleteAnswers, insertAnswer, listAnswers } from '#app/data/checks/answers-to-warnings.server.ts'
import { checkVersion } from '#app/views/checks/findings.server.ts'
import { sha256 } from '#app/data/history.server.ts'
import { replacedBy } from '#app/domain/checks/answers-to-findings.ts'
import { canBeAnswered } from '#app/domain/checks/open-findings.ts'
import { Conflict, Refused } from '#app/domain/failures.ts'
import { changeAssessment, type AllowedChange } from '#app/commands/assessment/change-assessment.server.ts'
import type { Context } from '#app/commands/context.server.ts'

/** Which warning, by what it is about (FindingWithAbout). */
type Warning = { reference: string; about: string }

/**
 * Says why a warning stays as it is, or replaces an earlier reason. Throws Conflict where what it was about
 * has changed, and Refused where it must be fixed instead.
 */
export async function answerWarning(
  context: Context,
  { reference, about, reason }: Warning & { reason: string },
): Promise<void> {
  const { actor, now } = context
  return changeAssessment(
    context,
    { reference, event: 'edit', records: 'answer warning' },
    async ({ trx, assessment }) => {
      const { finding, replaced } = await lookFor(trx, assessment, about, now)
      if (!canBeAnswered(finding))
        throw new Refused(
          'This must be fixed before you can submit the assessment. Giving a reason is not enough.',
        )
      if (finding.answer?.reason === reason) return { result: undefined }
      await deleteAnswers(trx, replaced)
      await insertAnswer(trx, assessment.versionId, {
        check: finding.id,
        path: finding.path,
        about,
        reason,
        at: now,
        by: actor.id,
      })
      return {
        result: undefined,
        history: { commentHash: sha256(reason), details: { check: finding.id, path: finding.path } },
      }
    },
  )
}

/** Takes an answer back, one that lapsed too: the warning is open again. */
export async function withdrawAnswer(context: Context, { reference, about }: Warning): Promise<void> {
  return changeAssessment(
    context,
    { reference, event: 'edit', records: 'withdraw answer' },
    async ({ trx, assessment }) => {
      const { finding, replaced } = await lookFor(trx, assessment, about, context.now)
      if (replaced.length === 0) return { result: undefined }
      await deleteAnswers(trx, replaced)
      return { result: undefined, history: { details: { check: finding.id, path: finding.path } } }
    },
  )
}

async function lookFor(
  trx: AllowedChange['trx'],
  assessment: AllowedChange['assessment'],
  about: string,
  now: string,
) {
  const { findings } = await checkVersion(trx, assessment, now)
  const finding = findings.find((each) => each.about === about)
  if (!finding)
    throw new Conflict(
      'What this warning was about has changed, so nothing was saved. Look at what the checks find now.',
    )
  return { finding, replaced: replacedBy(finding, findings, await listAnswers(trx, assessment.versionId)) }
}
