import { clockInBrief, decisionClock, formatConfirmedLate } from '#app/domain/assessment/decision-clock.ts'
import { daysConfirmedLate, PLAN_STATE_LABELS, type PlanState } from '#app/domain/plan/planned-decision.ts'
import { formatDate } from '#app/domain/date-text.ts'
import type { ShownAssessment } from '#app/views/assessment/shown-assessment.ts'

export type ShownDecision = {
  id: string
  title: string
  body: string
  reportReference: string | undefined
  directorate: string | undefined
  decision: string
  state: PlanState
  /** Label of the state, which differs once the decision has been taken. */
  says: string
  needsSomething: boolean
  /** Set if its screening was confirmed only after the decision. It stays for good. In words. */
  late: string | undefined
  /** Undefined if the person cannot open it. */
  assessment: (ShownAssessment & { href: string }) | undefined
  /** The date in the assessment, if it is different. */
  otherDate: string | undefined
}

type Row = {
  id: string
  title: string
  body: string
  reportReference: string | null
  directorateName: string | null
  decisionOn: string | null
  state: PlanState
  assessmentDecisionOn: string | null
  confirmedAt: string | null
  decisionOnThen: string | null
}

export function shownDecision(
  row: Row,
  assessment: ShownDecision['assessment'],
  today: string,
): ShownDecision {
  const isTaken = row.decisionOn !== null && row.decisionOn < today
  const daysLate = row.state === 'not needed' ? daysConfirmedLate(row) : 0
  const differs = assessment !== undefined && row.assessmentDecisionOn !== row.decisionOn
  return {
    id: row.id,
    title: row.title,
    body: row.body,
    reportReference: row.reportReference ?? undefined,
    directorate: row.directorateName ?? undefined,
    decision: clockInBrief(decisionClock(row, today), formatDate),
    state: row.state,
    says: (isTaken ? TAKEN[row.state] : undefined) ?? PLAN_STATE_LABELS[row.state],
    needsSomething: row.state === 'without' || row.state === 'to confirm',
    late: daysLate > 0 ? formatConfirmedLate(daysLate) : undefined,
    assessment,
    otherDate: differs
      ? row.assessmentDecisionOn
        ? formatDate(row.assessmentDecisionOn)
        : 'no date'
      : undefined,
  }
}

const TAKEN: Partial<Record<PlanState, string>> = {
  without: 'Taken without an assessment',
  'to confirm': 'Taken before the screening was confirmed',
}
