import type { AssessmentSubject } from '#app/data/assessment/assessments.server.ts'
import { daysApprovedLate, decisionClock, isLate } from '#app/domain/assessment/decision-clock.ts'
import type { AssessmentHead } from '#app/ui/assessment/assessment-heading.tsx'

/** What the top of every page of an assessment shows. */
export function headOf(subject: AssessmentSubject, now: string): AssessmentHead {
  const clock = decisionClock(subject, now.slice(0, 10))
  return {
    reference: subject.reference,
    title: subject.title ?? 'An assessment without a title',
    versionNumber: subject.versionNumber,
    isLatest: subject.versionNumber === subject.latestVersionNumber,
    status: subject.status,
    confidential: subject.confidential,
    directorate: subject.directorateName,
    decisionBody: subject.decisionBody,
    clock,
    isLate: isLate(subject.status, clock),
    daysApprovedLate:
      subject.status === 'approved' ? daysApprovedLate(subject.decisionOnThen, subject.statusAt) : 0,
  }
}
