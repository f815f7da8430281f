import { paths } from '#app/paths.ts'
import { formatDateTime } from '#app/domain/date-text.ts'
import { RichText } from '#app/ui/rich-text.tsx'
import type { AssessmentHead } from '#app/views/assessment/assessment-head.ts'

type WhereItStandsProps = {
  head: AssessmentHead
  isWritten: boolean
  canWrite: boolean
  authors: readonly { name: string; organisation: string | null; isYou: boolean }[]
  approver: string | null
  statusAt: string
  comments: readonly { by: string; body: string }[]
}

/** Who has the assessment, and if it is no longer being written, what happened to it and what comes next. */
export function WhereItStands({
  head,
  isWritten,
  canWrite,
  authors,
  approver,
  statusAt,
  comments,
}: WhereItStandsProps) {
  const names = authors.map(({ name, organisation, isYou }) =>
    isYou ? `${name} (you)` : organisation ? `${name} (${organisation})` : name,
  )
  const reading = paths.version(head.reference, head.versionNumber)
  return (
    <>
      {!canWrite && isWritten && (
        <p className="govuk-body app-measure">
          This assessment is being written. You can{' '}
          <a className="govuk-link" href={reading}>
            read it as it is now
          </a>
          .
        </p>
      )}
      {!isWritten && (
        <>
          <p className="govuk-body app-measure">
            {happened(head, approver ?? 'the approver', formatDateTime(statusAt))}
          </p>
          {head.status === 'withdrawn' &&
            comments.map(({ body }, index) => <RichText key={index} text={body} />)}
          <p className="govuk-body">
            <a className="govuk-link govuk-!-font-weight-bold" href={reading}>
              Read the assessment
            </a>
          </p>
        </>
      )}
      <p className="govuk-body app-measure">
        {names.length === 0 && 'It has no author yet.'}
        {names.length === 1 && `Written by ${names[0]}.`}
        {names.length > 1 && `Written by ${names.slice(0, -1).join(', ')} and ${names.at(-1)}.`}
        {head.directorate && ` Directorate: ${head.directorate}.`}
        {head.confidential && ' Confidential. Only its authors, its approver and equality leads can open it.'}
      </p>
    </>
  )
}

function happened({ status, versionNumber }: AssessmentHead, manager: string, at: string): string {
  switch (status) {
    case 'submitted':
      return (
        `It has been with ${manager} since ${at}, to approve or return. Nobody can change it now, ` +
        'but its authors can take it back.'
      )
    case 'to countersign':
      return (
        `${manager} approved it on ${at}. Because of outcome D, an equality lead must countersign it ` +
        `before it counts as approved.`
      )
    case 'approved':
      return `${versionNumber > 1 ? `Version ${versionNumber}` : 'It'} was approved on ${at}.`
    case 'stopped':
      return (
        `${manager} stopped it on ${at}, because of outcome E. The proposal must be rethought. You ` +
        'can start a new version.'
      )
    case 'withdrawn':
      return `It was withdrawn on ${at}. You can still read it.`
    case 'draft':
    case 'returned':
      return ''
  }
}
