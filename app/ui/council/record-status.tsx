import { formatDateTime } from '#app/domain/date-text.ts'
import { SummaryList } from '#app/ui/govuk/summary-list.tsx'
import { WarningText } from '#app/ui/govuk/warning-text.tsx'

type Anchor = {
  file?: string | undefined
  newest?: { seal: number; at: string } | undefined
  trouble?: string | undefined
  hours: number
}
type Verification = {
  finishedAt: string
  ok: boolean
  seals: number
  problemCount: number
  problems: string[]
  notes: string[]
  isOverdue: boolean
}

/** Whether the record is as it was written, and what is kept outside the database to prove it. */
export function RecordStatus({
  anchor,
  verification,
}: {
  anchor: Anchor
  verification?: Verification | undefined
}) {
  return (
    <>
      <h2 className="govuk-heading-m">The record</h2>
      {verification && !verification.ok && <Failed {...verification} />}
      {verification?.isOverdue && (
        <WarningText>
          The record was not checked in the last two nights. Search the log for sys_verification_fail.
        </WarningText>
      )}
      {anchor.trouble && (
        <WarningText>
          {anchor.trouble} Saving and signing go on. The service tries again every minute.
        </WarningText>
      )}
      {!anchor.file && <NoAnchor />}
      <SummaryList
        rows={[
          { key: 'Newest anchor', value: anchor.file ? tellAnchor(anchor) : 'No anchor is kept' },
          { key: 'Last check', value: tellVerification(verification) },
          ...(verification && verification.notes.length > 0
            ? [
                {
                  key: 'Also found',
                  value: verification.notes.map((note) => <div key={note}>{note}</div>),
                },
              ]
            : []),
        ]}
      />
      <p className="govuk-body">
        The record is checked every night after 2am. To check it now, run{' '}
        <code>npm run -s verify-history</code> on the server.
      </p>
    </>
  )
}

function Failed({ problemCount, problems }: Pick<Verification, 'problemCount' | 'problems'>) {
  return (
    <>
      <WarningText>
        The last check of the record failed. Keep everything as it is: make a copy of the database and of the
        file of anchors, and do not restore a backup before you know what happened. Then follow “The record
        does not verify” in docs/operations/operations.md.
      </WarningText>
      <ul className="govuk-list govuk-list--bullet">
        {problems.slice(0, MOST_SHOWN).map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
      {problemCount > MOST_SHOWN && (
        <p className="govuk-body">
          There are {problemCount} problems in all. <code>npm run -s verify-history</code> lists them.
        </p>
      )}
    </>
  )
}

const MOST_SHOWN = 10

function NoAnchor() {
  return (
    <WarningText>
      No anchor is kept. Someone who can change the database file could rewrite the whole record, and no check
      would notice. Set ANCHOR_FILE to a file on another disk, and start the service again.
      docs/operations/settings.md explains it.
    </WarningText>
  )
}

const tellAnchor = ({ newest, file, hours }: Anchor): string =>
  newest
    ? `${formatDateTime(newest.at)}, seal ${newest.seal}, in ${file}. ${tellHow(hours)}`
    : `There is none in ${file} yet. ${tellHow(hours)}`

const tellHow = (hours: number): string => `A line is added ${howOften(hours)} and at each signature`

function howOften(hours: number): string {
  if (hours === 24) return 'every day'
  return hours === 1 ? 'every hour' : `every ${hours} hours`
}

function tellVerification(verification: Verification | undefined): string {
  if (!verification) return 'The record has not been checked by the service yet'
  const { finishedAt, ok, seals, problemCount } = verification
  const found = ok
    ? `nothing was changed, in ${seals} seals`
    : `failed, with ${problemCount} ${problemCount === 1 ? 'problem' : 'problems'}`
  return `${formatDateTime(finishedAt)}: ${found}`
}
