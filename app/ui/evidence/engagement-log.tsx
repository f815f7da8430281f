import { Fragment } from 'react'
import { paths } from '#app/paths.ts'
import { Table } from '#app/ui/govuk/table.tsx'
import { labelledCell } from '#app/ui/layout/labelled-cell.ts'
import {
  formatDates,
  type EngagementSort,
  type LoggedEntry,
  SORTS,
} from '#app/views/evidence/engagement-order.ts'

type EngagementLogProps = { entries: readonly LoggedEntry[]; reference: string; sort: EngagementSort }

export function EngagementLog({ entries, reference, sort }: EngagementLogProps) {
  const cell = (column: string, text: string) => labelledCell(column, text || 'Not given')
  return (
    <>
      <p className="govuk-body">
        Sort by:{' '}
        {SORTS.map((by, index) => (
          <Fragment key={by}>
            {index > 0 && ', '}
            <a
              className="govuk-link app-sort-link"
              href={`${paths.engagement(reference)}?sort=${by}`}
              aria-current={by === sort ? 'true' : undefined}
            >
              {NAMES[by]}
            </a>
          </Fragment>
        ))}
      </p>
      <Table
        className="app-stack"
        caption="Entries"
        captionClassName="govuk-visually-hidden"
        head={[
          { text: 'Organisation or group' },
          { text: 'Date' },
          { text: 'How' },
          { text: 'People', format: 'numeric' },
        ]}
        firstCellIsHeader
        rows={entries.map((entry) => [
          {
            text: (
              <a className="govuk-link" href={paths.engagementEntry(reference, entry.number)}>
                {entry.organisation}
              </a>
            ),
          },
          cell('Date', formatDates(entry)),
          cell('How', entry.method),
          labelledCell('People', entry.numberEngaged?.toLocaleString('en-GB') ?? 'Not known', {
            format: 'numeric',
          }),
        ])}
      />
    </>
  )
}

const NAMES: Record<EngagementSort, string> = {
  date: 'date',
  organisation: 'organisation',
  people: 'number of people',
}
