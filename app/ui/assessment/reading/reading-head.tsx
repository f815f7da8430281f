import { formatLate } from '#app/domain/assessment/decision-clock.ts'
import { STATUS_LABELS } from '#app/domain/signoff/workflow.ts'
import { paths } from '#app/paths.ts'
import { Clock } from '#app/ui/assessment/assessment-heading.tsx'
import { formatDateTime } from '#app/domain/date-text.ts'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { InsetText } from '#app/ui/govuk/inset-text.tsx'
import { WarningText } from '#app/ui/govuk/warning-text.tsx'
import { OtherDates } from '#app/ui/plan/other-dates.tsx'
import { Facts } from './answers.tsx'
import type { Reading } from '#app/views/assessment/reading.ts'

/** Which assessment and version this is, its status, and what to know before reading on. */
export function ReadingHead({ reading }: { reading: Reading }) {
  const { head, superseded, snapshot, versions } = reading
  const inForce = versions.find(({ status }) => status === 'approved')
  return (
    <>
      <p className="app-reading__reference app-print-only">
        Equality impact assessment {head.reference}, version {head.versionNumber},{' '}
        {superseded ? 'superseded' : STATUS_LABELS[head.status].toLowerCase()}
        {snapshot && <>. SHA-256 {snapshot.hash}</>}
      </p>
      <PageHeading caption={`${head.reference}, version ${head.versionNumber}`}>{head.title}</PageHeading>
      <Clock head={{ ...head, daysApprovedLate: 0 }} superseded={superseded} />
      {reading.versions[0]?.number === head.versionNumber && (
        <OtherDates
          dates={reading.otherDates}
          change={
            reading.may.includes('move decision date')
              ? paths.moveDecisionDate(head.reference, head.versionNumber)
              : undefined
          }
        />
      )}
      {superseded && inForce && (
        <WarningText>Version {inForce.number} has been approved and replaces this version.</WarningText>
      )}
      {head.daysApprovedLate > 0 && <WarningText>{formatLate(head.daysApprovedLate)}</WarningText>}
      {head.confidential && (
        <InsetText>Confidential. Only its authors, its approver and equality leads can open it.</InsetText>
      )}
      {snapshot?.redactedAt && (
        <InsetText>
          Some words in this submission were redacted on {formatDateTime(snapshot.redactedAt)}. They are shown
          as […] or [redacted]. Nothing else was changed. The SHA-256 is of the text before redaction.
        </InsetText>
      )}
      <Standing reading={reading} />
      {reading.may.includes('edit') && (
        <p className="govuk-body app-no-print">
          <a className="govuk-link govuk-!-font-weight-bold" href={paths.assessment(head.reference)}>
            Continue writing in the task list
          </a>
        </p>
      )}
    </>
  )
}

function Standing({ reading }: { reading: Reading }) {
  const { snapshot, authors, approverName, reason, head } = reading
  return (
    <Facts
      facts={[
        { question: 'Directorate', text: head.directorate },
        { question: 'Authors', text: authors.join(', ') || 'No authors at the moment' },
        approverName !== null && { question: 'Approver', text: approverName },
        snapshot !== null && {
          question: 'What you are reading',
          text: <SubmissionLine snapshot={snapshot} />,
        },
        snapshot === null && {
          question: 'What you are reading',
          text: 'The text as it is now, not as it was submitted',
        },
        reason !== null && { question: 'Why there is a new version', text: reason },
      ]}
    />
  )
}

/** "Submission 2, taken 3 March 2026 at 10:42am". The hash proves that what is signed is what is read. */
function SubmissionLine({ snapshot }: { snapshot: NonNullable<Reading['snapshot']> }) {
  return (
    <>
      Submission {snapshot.number} by {snapshot.submittedBy}, taken {formatDateTime(snapshot.submittedAt)},
      SHA-256 <ShortHash hash={snapshot.hash} />
    </>
  )
}

/** Shows the first 12 digits, and all of them on hover. */
export const ShortHash = ({ hash }: { hash: string }) => <code title={hash}>{hash.slice(0, 12)}…</code>
