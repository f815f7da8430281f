import { dayOf } from '#app/domain/days.ts'
import {
  clockInBrief,
  daysSignedLate,
  type DecisionClock,
  decisionClock,
  formatLate,
  isLate,
} from '#app/domain/assessment/decision-clock.ts'
import type { Status } from '#app/domain/signoff/workflow.ts'
import { formatDate } from '#app/domain/date-text.ts'

export const NO_TITLE = 'An assessment without a title'

/** One line of a list of assessments, as the page shows it. */
export type ShownAssessment = {
  reference: string
  title: string
  versionNumber: number
  status: Status
  directorate: string | undefined
  outcome: string | undefined
  isConfidential: boolean
  decision: string
  /** "Late" if the decision has passed with nothing signed, or how many days late it was signed. */
  late: string | undefined
  changedAt: string
}

/** A row of the register (app/data/assessment/list-register.server.ts). */
type Line = {
  reference: string
  title: string | null
  versionNumber: number
  status: Status
  directorateName: string | null
  outcome: string | null
  confidential: 0 | 1
  decisionOn: string | null
  noDecisionReason: string | null
  statusAt: string | null
  /** The decision date as it was known at `statusAt`. */
  decisionOnThen: string | null
  changedAt: string
}

export function shownAssessment(line: Line, now: string): ShownAssessment {
  const clock = decisionClock(line, dayOf(now))
  return {
    reference: line.reference,
    title: line.title ?? NO_TITLE,
    versionNumber: line.versionNumber,
    status: line.status,
    directorate: line.directorateName ?? undefined,
    outcome: line.outcome ?? undefined,
    isConfidential: line.confidential === 1,
    decision: clockInBrief(clock, formatDate),
    late: describeLate(line, clock),
    changedAt: line.changedAt,
  }
}

function describeLate(line: Line, clock: DecisionClock): string | undefined {
  if (isLate(line.status, clock)) return 'Late'
  const daysLate = line.status === 'approved' ? daysSignedLate(line.decisionOnThen, line.statusAt) : 0
  return daysLate > 0 ? formatLate(daysLate) : undefined
}
