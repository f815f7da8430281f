import * as z from 'zod/mini'
import { OUTCOME_LETTERS, type Outcome } from '../outcomes.ts'
import { day, narrative, oneOf } from './fields.ts'

/** Step 4: the conclusions. Which answers are needed depends on the outcome: checks C1 to C8. */
export const conclusionSchema = z.object({
  communityEngagement: z.optional(narrative('Say how the conclusions were tested', 'Engagement')),
  noEngagementReason: z.optional(narrative('Say why there was no engagement', 'The reason')),
  unmitigatedJustification: z.optional(narrative('Justify what stays unmitigated', 'Justification')),
  adverseJustification: z.optional(narrative('Justify the adverse impacts', 'Justification')),
  cumulativeImpact: z.optional(narrative('Say how this adds to other proposals', 'Cumulative impact')),
  eliminate: z.optional(narrative('Say how discrimination is eliminated', 'This answer')),
  advance: z.optional(narrative('Say how equality of opportunity is advanced', 'This answer')),
  foster: z.optional(narrative('Say how good relations are fostered', 'This answer')),
  monitoring: z.optional(narrative('Say who will monitor this, and how', 'Monitoring')),
  reviewOn: z.optional(day('Enter the review date', 'Review date')),
})
export type Conclusion = z.infer<typeof conclusionSchema>

export const outcomeSchema = z.object({
  outcome: oneOf(OUTCOME_LETTERS as [Outcome, ...Outcome[]], 'Choose one outcome'),
  outcomeJustification: z.optional(narrative('Justify the outcome', 'Justification')),
  noChangeReason: z.optional(narrative('Say why nothing needs to change', 'The reason')),
  noAlternativeReason: z.optional(narrative('Say why no other way is proportionate', 'The reason')),
  remainingImpacts: z.optional(narrative('Say which impacts remain', 'Remaining impacts')),
  whoBears: z.optional(narrative('Say who bears them', 'Who bears them')),
})
export type ChosenOutcome = z.infer<typeof outcomeSchema>
