import { paths } from '#app/paths.ts'
import { Table } from '#app/ui/govuk/table.tsx'
import { datesInWords, type EngagementSort, type LoggedEntry } from './engagement-order.ts'

type EngagementLogProps = { entries: readonly LoggedEntry[]; reference: string; sort: EngagementSort }

/** The log as a table, sorted by links that can be shared. */
export function EngagementLog({ entries, reference, sort }: EngagementLogProps) {
  const heading = (by: EngagementSort, text: string, direction: 'ascending' | 'descending') => ({
    text: (
      <a className="govuk-link app-sort-link" href={`${paths.engagement(reference)}?sort=${by}`} aria-current={sort === by ? 'true' : undefined}>
        <span className="govuk-visually-hidden">Sort by </span>
        {text}
      </a>
    ),
    attributes: { 'aria-sort': sort === by ? direction : 'none' },
  })
  const cell = (column: string, text: string) => ({ text: text || 'Not given', attributes: { 'data-label': column } })
  return (
    <Table
      className="app-stack"
      caption="Entries"
      captionClassName="govuk-visually-hidden"
      head={[
        heading('organisation', 'Organisation or group', 'ascending'),
        heading('date', 'Date', 'ascending'),
        { text: 'How' },
        { ...heading('people', 'People', 'descending'), format: 'numeric' },
      ]}
      firstCellIsHeader
      rows={entries.map((entry) => [
        { text: <a className="govuk-link" href={paths.engagementEntry(reference, entry.number)}>{entry.organisation}</a> },
        cell('Date', datesInWords(entry)),
        cell('How', entry.method),
        { ...cell('People', entry.numberEngaged?.toLocaleString('en-GB') ?? 'Not known'), format: 'numeric' as const },
      ])}
    />
  )
}
