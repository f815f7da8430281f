import { describePerson } from '#app/domain/describe-person.ts'
import type { RecordedChange } from '#app/views/recorded-change.ts'
import { formatDateTime } from '#app/domain/date-text.ts'

type Line = { id: number; says: string }

/** What was done to a characteristic, newest first, in words. */
export const historyLines = (changes: readonly RecordedChange[]): Line[] =>
  changes.map(({ id, at, personName, personWas, event, details }) => {
    const { from = '', to = '' } = JSON.parse(details) as { from?: string; to?: string }
    return {
      id,
      says: `${formatDateTime(at)}: ${describePerson(personName, personWas)} ${formatChange(event, from, to)}.`,
    }
  })

export function CharacteristicHistory({ lines }: { lines: readonly Line[] }) {
  return (
    <>
      <h2 className="govuk-heading-m">History</h2>
      {lines.length === 0 && (
        <p className="govuk-body">This characteristic is built in. Your council has not changed it.</p>
      )}
      <ul className="govuk-list govuk-list--bullet">
        {lines.map(({ id, says }) => (
          <li key={id}>{says}</li>
        ))}
      </ul>
    </>
  )
}

function formatChange(event: RecordedChange['event'], from: string, to: string): string {
  if (event === 'add characteristic') return `added “${to}”`
  if (event === 'rename characteristic') return `renamed it from “${from}” to “${to}”`
  return event === 'retire characteristic' ? 'retired it' : 'brought it back'
}
