import * as z from 'zod/mini'
import { day, line, narrative } from '#app/domain/assessment/fields.ts'

/** Notes about the decision. They are stored separately, so they never change the signed content. */

export const movedDateSchema = z.object({
  decisionOn: day('Enter the new date of the decision', 'The new date'),
  reason: narrative('Say why the date moved', 'The reason'),
})
export type MovedDate = z.infer<typeof movedDateSchema>

/**
 * Only the decision-makers can give due regard. They cannot delegate it, so we record when they considered the
 * assessment.
 */
export const decisionRecordSchema = z.object({
  putBeforeOn: day('Enter the date they considered the assessment', 'The date'),
  putBeforeBy: line('Enter who presented it to them', 'The name'),
  decided: narrative('Say what they decided', 'What they decided'),
  reason: narrative('Say where this is recorded', 'This answer'),
})
export type DecisionRecord = z.infer<typeof decisionRecordSchema>
