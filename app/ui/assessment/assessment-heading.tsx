import type { ReactNode } from 'react'
import { clockInWords, type DecisionClock, lateInWords } from '#app/domain/assessment/decision-clock.ts'
import type { Status } from '#app/domain/signoff/workflow.ts'
import { formatDate } from '#app/domain/date-text.ts'
import { classNames } from '#app/ui/govuk/class-names.ts'
import { Tag } from '#app/ui/govuk/tag.tsx'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { StatusTag } from './status-tag.tsx'

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

/** The page's one h1 with the assessment it belongs to above it, and the decision clock below. */
export function AssessmentHeading({ head, children }: { head: AssessmentHead; children: ReactNode }) {
  const version = head.versionNumber > 1 || !head.isLatest ? `, version ${head.versionNumber}` : ''
  return (
    <>
      <PageHeading caption={`${head.reference}${version}: ${head.title}`}>{children}</PageHeading>
      <Clock head={head} />
    </>
  )
}

/** Where it stands, and how far off the decision is. */
export function Clock({ head, superseded = false }: { head: AssessmentHead; superseded?: boolean }) {
  const { clock, isLate } = head
  const isSoon = clock.kind === 'today' || (clock.kind === 'ahead' && clock.days <= 28)
  const isMissing = clock.kind === 'no date'
  return (
    <p
      className={classNames(
        'app-clock',
        (isSoon || isMissing) && 'app-clock--soon',
        isLate && 'app-clock--late',
      )}
    >
      <StatusTag status={head.status} superseded={superseded} />{' '}
      <span className="app-clock__time">{clockInWords(clock, formatDate)}</span>
      {head.decisionBody && clock.kind !== 'no decision' && ` (${head.decisionBody})`}
      {head.daysApprovedLate > 0 && (
        <>
          {' '}
          <Tag colour="red">{lateInWords(head.daysApprovedLate)}</Tag>
        </>
      )}
    </p>
  )
}
