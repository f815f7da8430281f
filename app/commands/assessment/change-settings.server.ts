import {
  listTags,
  replaceTags,
  setConfidentiality,
  settingsRowVersion,
} from '#app/data/assessment/assessments.server.ts'
import { Conflict } from '#app/domain/failures.ts'
import { changeAssessment } from './change-assessment.server.ts'
import type { Context } from '#app/commands/context.server.ts'

type Confidentiality = { reference: string; confidential: boolean; rowVersion?: string }

/**
 * Confidential (a staff restructure): authors, approver and equality leads alone may open it. `version` is
 * which settings somebody saw:
 * throws Conflict where they are others by now, so that nobody opens unawares what another has just closed.
 */
export async function setConfidential(
  context: Context,
  { reference, confidential, rowVersion }: Confidentiality,
) {
  return changeAssessment(context, { reference, event: 'set confidential' }, async ({ trx, assessment }) => {
    if (rowVersion !== undefined && rowVersion !== (await settingsRowVersion(trx, assessment)))
      throw new Conflict(
        'Somebody else changed these settings after you had opened the page. Nothing was saved.',
      )
    if (assessment.confidential === confidential) return { result: undefined }
    await setConfidentiality(trx, assessment.assessmentId, confidential)
    return { result: undefined, history: { details: { confidential } } }
  })
}

/** Tags ("Budget 2027-28") tie assessments together across directorates. Blank and double ones are dropped. */
export async function setTags(
  context: Context,
  { reference, tags }: { reference: string; tags: readonly string[] },
) {
  return changeAssessment(context, { reference, event: 'set tags' }, async ({ trx, assessment }) => {
    const before = await listTags(trx, assessment.assessmentId)
    const after = [...new Set(tags)]
    if (before.join('\n') === after.join('\n')) return { result: undefined }
    await replaceTags(trx, assessment.assessmentId, after)
    return { result: undefined, history: { details: { tags: after } } }
  })
}
