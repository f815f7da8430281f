import type { OtherDate } from '#app/views/plan/other-date.ts'
import { paths } from '#app/paths.ts'
import { formatDate } from '#app/domain/date-text.ts'
import { InsetText } from '#app/ui/govuk/inset-text.tsx'

export function OtherDates({ dates, change }: { dates: readonly OtherDate[]; change: string | undefined }) {
  if (dates.length === 0) return null
  return (
    <InsetText>
      {dates.map(({ id, body, decisionOn }) => (
        <p className="govuk-body" key={id}>
          The{' '}
          <a className="govuk-link" href={paths.plannedDecision(id)}>
            forward plan
          </a>{' '}
          says that {body} will decide
          {decisionOn === null ? ', but gives no date yet' : ` on ${formatDate(decisionOn)}`}. The assessment
          gives a different date.
        </p>
      ))}
      {change && (
        <p className="govuk-body app-no-print">
          <a className="govuk-link" href={change}>
            Change the date in the assessment
          </a>
        </p>
      )}
    </InsetText>
  )
}
