import { describePerson } from '#app/domain/describe-person.ts'
import type { SavedEdition } from '#app/views/evidence/shown-fact.ts'
import { formatPartialDate } from '#app/domain/days.ts'
import { formatFact } from '#app/domain/evidence/format-fact.ts'
import { formatDateTime } from '#app/domain/date-text.ts'
import { Table } from '#app/ui/govuk/table.tsx'
import { labelledCell } from '#app/ui/layout/labelled-cell.ts'

export type FactHistoryRow = {
  id: number
  at: string
  event: string
  details: string
  personName: string | null
  personWas: string
}

export function FactHistory({
  editions,
  history,
}: {
  editions: readonly SavedEdition[]
  history: readonly FactHistoryRow[]
}) {
  return (
    <>
      <h2 className="govuk-heading-m">Editions</h2>
      <Table
        className="app-stack"
        caption="Editions"
        captionClassName="govuk-visually-hidden"
        firstCellIsHeader
        head={['Edition', 'What it said', 'As of', 'What was changed'].map((text) => ({ text }))}
        rows={editions.map(({ edition, says, why, redactedAt }) => [
          { text: redactedAt === null ? edition : `${edition}, redacted on ${formatDateTime(redactedAt)}` },
          labelledCell('What it said', formatFact(says)),
          labelledCell('As of', `${formatPartialDate(says.asOf)}, ${says.publisher}`),
          labelledCell('What was changed', why ?? 'This is the first edition'),
        ])}
      />
      <h2 className="govuk-heading-m">History</h2>
      <ul className="govuk-list govuk-list--spaced">
        {history.map((row) => (
          <li key={row.id}>
            {describePerson(row.personName, row.personWas)} {describeFactEvent(row)}
            <br />
            <span className="app-small">{formatDateTime(row.at)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

type Details = { edition?: number; other?: number; to?: string | null }

const SENTENCES: Record<string, ((details: Details) => string) | undefined> = {
  'add fact': () => 'added the fact',
  'propose fact': () => 'proposed the fact',
  'change fact': ({ edition }) => `wrote edition ${edition}`,
  'set review date': ({ to }) =>
    to ? `set the review date to ${formatPartialDate(to)}` : 'removed the review date',
  'accept fact': () => 'accepted the fact',
  'decline fact': () => 'declined the fact',
  'retire fact': () => 'retired the fact',
  'bring back fact': () => 'brought the fact back',
  'say facts disagree': ({ other }) => `said that it disagrees with fact ${other}`,
  redact: () => 'redacted words',
  'say facts agree': ({ other }) => `said that it no longer disagrees with fact ${other}`,
}

const describeFactEvent = ({ event, details }: FactHistoryRow): string =>
  SENTENCES[event]?.(JSON.parse(details) as Details) ?? `did this: ${event}`
