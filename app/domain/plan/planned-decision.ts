import * as z from 'zod/mini'
import { day, line, narrative, oneOf } from '#app/domain/assessment/fields.ts'
import { onOneLine } from '#app/domain/council/directory.ts'
import { isReason } from '#app/domain/checks/answers.ts'

/** A decision of the forward plan: what will be decided, by whom and when, before anybody has assessed it. */
export const plannedDecisionSchema = z.object({
  title: line('Enter what will be decided', 'What will be decided').check(onOneLine('What will be decided')),
  body: line('Enter who will decide', 'Who will decide').check(onOneLine('Who will decide')),
  decisionOn: z.optional(day('Enter the date of the decision', 'Date of the decision')),
  reportReference: z.optional(
    line('Enter the report reference', 'Report reference').check(onOneLine('Report reference')),
  ),
  directorateId: z.optional(line('Choose a directorate', 'Directorate')),
})
export type PlannedDecision = z.infer<typeof plannedDecisionSchema>

/** Why no assessment is needed. This is a screening: never an assessment, and on no list of them. */
export const screeningSchema = z.object({
  reason: narrative('Say why no assessment is needed', 'The reason').check(
    z.refine(isReason, 'Say why no assessment is needed: a bare “no” is no reason'),
  ),
})

/** Which assessment a decision has, by its reference. */
export const linkSchema = z.object({
  assessment: line('Enter the reference of the assessment', 'The reference'),
})

/** What an equality lead says to it. That a refusal needs its reason is for the command. */
export const screeningAnswerSchema = z.object({
  answer: oneOf(['confirm', 'refuse'], 'Choose whether you confirm that no assessment is needed'),
  answerReason: z.optional(narrative('Say why an assessment is needed', 'The reason')),
})
export type ScreeningAnswer = z.infer<typeof screeningAnswerSchema>

/** `lapsed`: what it was about changed, another reason took its place, or an assessment was begun after all. */
export type ScreeningState = 'to confirm' | 'confirmed' | 'refused' | 'lapsed'

/** Where a planned decision stands, those that want something done first. A withdrawn assessment is none. */
export const PLAN_STATES = ['without', 'to confirm', 'assessed', 'not needed'] as const
export type PlanState = (typeof PLAN_STATES)[number]

export const PLAN_STATE_LABELS: Record<PlanState, string> = {
  without: 'No assessment',
  'to confirm': 'Screening to confirm',
  assessed: 'Has an assessment',
  'not needed': 'Screened: none needed',
}

/** An assessment takes weeks: decisions that come sooner than this, and have none, stand in people's work. */
export const WEEKS_TO_ASSESS = 8
