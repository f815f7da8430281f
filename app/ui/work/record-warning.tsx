import { formatDateTime } from '#app/domain/date-text.ts'
import { paths } from '#app/paths.ts'
import { WarningText } from '#app/ui/govuk/warning-text.tsx'

/** For administrators and equality leads, when the nightly check of the record failed. */
export function RecordWarning({
  failed,
  isAdministrator,
}: {
  failed?: { finishedAt: string; problemCount: number } | undefined
  isAdministrator: boolean
}) {
  if (!failed) return null
  const { finishedAt, problemCount } = failed
  return (
    <WarningText>
      The check of the record on {formatDateTime(finishedAt)} failed, with {problemCount}{' '}
      {problemCount === 1 ? 'problem' : 'problems'}. Something other than this service may have changed
      assessments, signatures or the history.{' '}
      {isAdministrator ? (
        <a className="govuk-link" href={paths.service()}>
          See what was found and what to do
        </a>
      ) : (
        ASK
      )}
    </WarningText>
  )
}

const ASK =
  'Ask an administrator today to open the page “Service status”, which says what was found. Until you know more, ask ' +
  'people to confirm what they signed before you rely on it.'
