import { dayOf } from '#app/domain/days.ts'
import type { Status } from '#app/domain/signoff/workflow.ts'
import type { AssessmentVersion } from '#app/data/assessment/assessments.server.ts'
import {
  daysSignedLate,
  type DecisionClock,
  decisionClock,
  isLate,
} from '#app/domain/assessment/decision-clock.ts'

/** What the top of every page of an assessment shows, for a version as it is now. */
export function headOf(assessment: AssessmentVersion, now: string): AssessmentHead {
  const clock = decisionClock(assessment, dayOf(now))
  return {
    reference: assessment.reference,
    title: assessment.title ?? 'An assessment without a title',
    versionNumber: assessment.versionNumber,
    isLatest: assessment.versionNumber === assessment.latestVersionNumber,
    status: assessment.status,
    confidential: assessment.confidential,
    directorate: assessment.directorateName,
    decisionBody: assessment.decisionBody,
    clock,
    isLate: isLate(assessment.status, clock),
    daysApprovedLate:
      assessment.status === 'approved' ? daysSignedLate(assessment.decisionOnThen, assessment.statusAt) : 0,
  }
}

/**
 * What stands at the top of every page of an assessment: which one it is, where it stands, and the decision
 * clock.
 */
export type AssessmentHead = {
  reference: string
  title: string
  versionNumber: number
  isLatest: boolean
  status: Status
  confidential: boolean
  directorate: string | undefined
  decisionBody: string | undefined
  clock: DecisionClock
  isLate: boolean
  /** Marked for good; 0 when it was approved in time, or is not approved. */
  daysApprovedLate: number
}
