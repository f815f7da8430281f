import type { AssessmentVersion } from '#app/data/assessment/assessments.server.ts'
import { daysApprovedLate, decisionClock, isLate } from '#app/domain/assessment/decision-clock.ts'
import type { AssessmentHead } from '#app/ui/assessment/assessment-heading.tsx'

/** What the top of every page of an assessment shows, for a version as it is now. */
export function headOf(assessment: AssessmentVersion, now: string): AssessmentHead {
  const clock = decisionClock(assessment, now.slice(0, 10))
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
      assessment.status === 'approved' ? daysApprovedLate(assessment.decisionOnThen, assessment.statusAt) : 0,
  }
}
