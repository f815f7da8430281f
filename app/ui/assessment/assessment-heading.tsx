import type { ReactNode } from 'react'
import { formatClock, formatLate } from '#app/domain/assessment/decision-clock.ts'
import { formatDate } from '#app/domain/date-text.ts'
import { classNames } from '#app/ui/govuk/class-names.ts'
import { Tag } from '#app/ui/govuk/tag.tsx'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import type { AssessmentHead } from '#app/views/assessment/assessment-head.ts'
import { StatusTag } from './status-tag.tsx'

/** A decision this close is highlighted. */
const SOON_DAYS = 28

/** The h1 of a page about an assessment, with the assessment's name above it and the decision clock below. */
export function AssessmentHeading({ head, children }: { head: AssessmentHead; children: ReactNode }) {
  const version = head.versionNumber > 1 || !head.isLatest ? `, version ${head.versionNumber}` : ''
  return (
    <>
      <PageHeading caption={`${head.reference}${version}: ${head.title}`}>{children}</PageHeading>
      <Clock head={head} />
    </>
  )
}

/** The status, how far away the decision is and how late the assessment was approved. */
export function Clock({ head, superseded = false }: { head: AssessmentHead; superseded?: boolean }) {
  const { clock, isLate } = head
  const isSoon = clock.kind === 'today' || (clock.kind === 'ahead' && clock.days <= SOON_DAYS)
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
      <span className="app-clock__time">{formatClock(clock, formatDate)}</span>
      <span>{head.decisionBody && clock.kind !== 'no decision' && ` (${head.decisionBody})`}</span>
      {head.daysApprovedLate > 0 && (
        <>
          {' '}
          <Tag colour="red">{formatLate(head.daysApprovedLate)}</Tag>
        </>
      )}
    </p>
  )
}
