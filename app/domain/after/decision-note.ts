import * as z from 'zod/mini'
import { day, line, narrative } from '#app/domain/assessment/fields.ts'

/** What is kept beside signed content, never in it: where the decision went, and what became of it. */

export const movedDateSchema = z.object({
  decisionOn: day('Enter the new date of the decision', 'The new date'),
  reason: narrative('Say why the date moved', 'The reason'),
})
export type MovedDate = z.infer<typeof movedDateSchema>

/** Regard is theirs who decide, and cannot be delegated: so it is recorded that they had it before them. */
export const decisionRecordSchema = z.object({
  putBeforeOn: day('Enter the date they considered the assessment', 'The date'),
  putBeforeBy: line('Enter who presented it to them', 'The name'),
  decided: narrative('Say what they decided', 'What they decided'),
  reason: narrative('Say where this is recorded', 'This answer'),
})
export type DecisionRecord = z.infer<typeof decisionRecordSchema>
