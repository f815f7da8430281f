import { lateInWords } from '#app/domain/assessment/decision-clock.ts'
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

/** Which assessment and version this is, where it stands, and what one must know before reading on. */
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
        <WarningText>This version is superseded: version {inForce.number} is approved.</WarningText>
      )}
      {head.daysApprovedLate > 0 && <WarningText>{lateInWords(head.daysApprovedLate)}</WarningText>}
      {head.confidential && (
        <InsetText>Confidential: only its authors, its approver and equality leads can open it.</InsetText>
      )}
      {snapshot?.redactedAt && (
        <InsetText>
          Words that should not have been written were taken out of this submission on{' '}
          {formatDateTime(snapshot.redactedAt)}: there it says […] or [redacted]. Nothing else in it was
          changed. Its SHA-256 is that of the text before.
        </InsetText>
      )}
      <Standing reading={reading} />
      {reading.may.includes('edit') && (
        <p className="govuk-body app-no-print">
          <a className="govuk-link govuk-!-font-weight-bold" href={paths.assessment(head.reference)}>
            Go on writing: the task list
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
        { question: 'Authors', text: authors.join(', ') || 'Nobody at the moment' },
        approverName !== null && { question: 'Approver', text: approverName },
        snapshot !== null && {
          question: 'What you are reading',
          text: <SnapshotInWords snapshot={snapshot} />,
        },
        snapshot === null && {
          question: 'What you are reading',
          text: 'The text as it stands now, not as it was submitted',
        },
        reason !== null && { question: 'Why this version', text: reason },
      ]}
    />
  )
}

/** "Submission 2, taken 3 March 2026 at 10:42am". The hash proves that what is signed is what is read. */
function SnapshotInWords({ snapshot }: { snapshot: NonNullable<Reading['snapshot']> }) {
  return (
    <>
      Submission {snapshot.number} by {snapshot.submittedByName}, taken {formatDateTime(snapshot.submittedAt)}
      , SHA-256 <ShortHash hash={snapshot.hash} />
    </>
  )
}

/** The first twelve digits to see, all of them on hovering. */
export const ShortHash = ({ hash }: { hash: string }) => <code title={hash}>{hash.slice(0, 12)}…</code>
