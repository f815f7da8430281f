import * as z from 'zod/mini'
import { daysSignedLate } from '#app/domain/assessment/decision-clock.ts'
import { day, line, narrative, oneOf, proposalTitle } from '#app/domain/assessment/fields.ts'
import { onOneLine } from '#app/domain/council/directory.ts'
import { isReason } from '#app/domain/checks/answers.ts'

export const plannedDecisionSchema = z.object({
  title: proposalTitle('Enter what will be decided', 'What will be decided').check(
    onOneLine('What will be decided'),
  ),
  body: line('Enter who will decide', 'Who will decide').check(onOneLine('Who will decide')),
  decisionOn: z.optional(day('Enter the date of the decision', 'Date of the decision')),
  reportReference: z.optional(
    line('Enter the report reference', 'Report reference').check(onOneLine('Report reference')),
  ),
  directorateId: z.optional(line('Choose a directorate', 'Directorate')),
})
export type PlannedDecision = z.infer<typeof plannedDecisionSchema>
export const PLANNED_FIELDS = [
  'title',
  'body',
  'decisionOn',
  'reportReference',
  'directorateId',
] as const satisfies readonly (keyof PlannedDecision)[]

/** A screening is not an assessment and must not be listed as one. */
export const screeningSchema = z.object({
  reason: narrative('Say why no assessment is needed', 'The reason').check(
    z.refine(isReason, 'Say why no assessment is needed. “No” on its own is not a reason'),
  ),
})

export const linkSchema = z.object({
  assessment: line('Enter the reference of the assessment', 'The reference'),
})

/** The command checks that a refusal has a reason. */
export const screeningAnswerSchema = z.object({
  answer: oneOf(['confirm', 'refuse'], 'Choose whether you confirm that no assessment is needed'),
  answerReason: z.optional(narrative('Say why an assessment is needed', 'The reason')),
})
export type ScreeningAnswer = z.infer<typeof screeningAnswerSchema>

/** `lapsed`: the decision changed, a newer screening replaced it, or someone started an assessment. */
export type ScreeningState = 'to confirm' | 'confirmed' | 'refused' | 'lapsed'

/** States that need action come first. A withdrawn assessment counts as no assessment. */
export const PLAN_STATES = ['without', 'to confirm', 'assessed', 'not needed'] as const
export type PlanState = (typeof PLAN_STATES)[number]

export const PLAN_STATE_LABELS: Record<PlanState, string> = {
  without: 'No assessment',
  'to confirm': 'Screening to confirm',
  assessed: 'Has an assessment',
  'not needed': 'No assessment needed',
}

type Answered = {
  decisionOn: string | null
  /** The date as the plan gave it when a screening was confirmed. */
  decisionOnThen: string | null
  approvedAt: string | null
  confirmedAt: string | null
}

/** How many days after the decision its screening was confirmed. A date that moved later does not change it. */
export const daysConfirmedLate = ({
  decisionOn,
  decisionOnThen,
  confirmedAt,
}: Omit<Answered, 'approvedAt'>) =>
  Math.max(daysSignedLate(decisionOn, confirmedAt), daysSignedLate(decisionOnThen, confirmedAt))

/**
 * Whether a decision in the past was taken with neither an approved assessment nor a confirmed screening. A draft is
 * not enough, because regard must come before the decision and be recorded then (Bracking v SSWP [2013] EWCA Civ 1345).
 */
export const isTakenWithout = (decision: Answered): boolean =>
  !(decision.approvedAt !== null && daysSignedLate(decision.decisionOn, decision.approvedAt) === 0) &&
  !(decision.confirmedAt !== null && daysConfirmedLate(decision) === 0)

/** Decisions due sooner than this without an assessment appear in people's work. */
export const WEEKS_TO_ASSESS = 8
