import * as z from 'zod/mini'
import type { Status } from '#app/domain/signoff/workflow.ts'
import { narrative, oneOf } from '#app/domain/assessment/fields.ts'
import { OUTCOME_LETTERS, type Outcome } from '#app/domain/outcomes.ts'

/** What an equality lead concludes about all the proposals that share a tag. */
export const cumulativeAssessmentSchema = z.object({
  addsUp: narrative('Say what the combined effect is, and on which people', 'What adds up'),
  willBeDone: narrative('Say what will be done about it', 'What will be done'),
  outcome: oneOf(OUTCOME_LETTERS as [Outcome, ...Outcome[]], 'Choose the outcome'),
  outcomeReason: narrative('Say why this outcome', 'The reason'),
})
export type CumulativeAssessment = z.infer<typeof cumulativeAssessmentSchema>

export const CUMULATIVE_QUESTIONS: Record<keyof CumulativeAssessment, string> = {
  addsUp: 'What is the combined effect, and on which people?',
  willBeDone: 'What will be done about it?',
  outcome: 'Which outcome fits the proposals taken together?',
  outcomeReason: 'What justifies this outcome?',
}

/**
 * Facts about one proposal on the day the edition was written. It copies none of the proposal's text, so
 * there is no second copy to redact.
 */
export type MemberThen = {
  reference: string
  versionNumber: number
  status: Status
  outcome: string | null
  decisionOn: string | null
  harms: number
  mitigations: { feasibilityKind: string | null; count: number }[]
}
