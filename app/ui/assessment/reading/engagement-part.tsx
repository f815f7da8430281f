import type { ReactNode } from 'react'
import type { DocumentEngagement } from '#app/domain/assessment/document.ts'
import { totalEngaged } from '#app/domain/assessment/engagement-entry.ts'
import { groupLabel } from '#app/domain/characteristics.ts'
import { amountOf, formatDates } from '#app/views/evidence/engagement-order.ts'
import { Table } from '#app/ui/govuk/table.tsx'
import { labelledCell } from '#app/ui/layout/labelled-cell.ts'
import { NotAnswered } from './answers.tsx'
import { FindingNotes } from './finding-notes.tsx'
import { ReadingPart } from './reading-part.tsx'
import type { Reading } from '#app/views/assessment/reading.ts'
import { YouSaidWeChanged } from './you-said-we-changed.tsx'

/** How many people were engaged in total, then what each entry said and what changed because of it. */
export function EngagementPart({ reading }: { reading: Reading }) {
  const { engagement } = reading.document
  const { people, unknown, from = '', to = '' } = totalEngaged(engagement)
  return (
    <ReadingPart reading={reading} part="engagement">
      {engagement.length === 0 ? (
        <p className="govuk-body">There are no engagement entries.</p>
      ) : (
        <>
          <p className="govuk-body">
            <strong>{amountOf(people, 'person was', 'people were')} engaged in all</strong>, in{' '}
            {amountOf(engagement.length, 'entry', 'entries')}
            {from && `, ${formatDates({ from, to })}`}.
            {unknown > 0 &&
              ` ${amountOf(unknown, 'entry does', 'entries do')} not give a number, so this total leaves ` +
                `${unknown === 1 ? 'it' : 'them'} out.`}
          </p>
          <Table
            caption="Engagement log"
            captionClassName="govuk-table__caption--s"
            className="app-stack"
            head={[{ text: 'Who' }, { text: 'When' }, { text: 'How' }, { text: 'Number', format: 'numeric' }]}
            rows={engagement.map((entry, place) => engagementRow(reading, entry, place))}
          />
          <YouSaidWeChanged reading={reading} />
        </>
      )}
    </ReadingPart>
  )
}

function engagementRow(reading: Reading, entry: DocumentEngagement, place: number) {
  const { from = '', to = '', organisation, stakeholderGroup, method, numberEngaged, groups } = entry
  return [
    {
      text: (
        <>
          <strong id={`engagement-${place + 1}`}>{organisation ?? <NotAnswered />}</strong>
          {stakeholderGroup && <div>{stakeholderGroup}</div>}
          {groups.length > 0 && (
            <div>Reached: {groups.map((key) => groupLabel(key, reading.characteristics)).join(', ')}</div>
          )}
          <FindingNotes reading={reading} place={`engagement.${place}`} />
        </>
      ),
    },
    cell('When', from || to ? formatDates({ from, to }) : undefined),
    cell('How', method),
    labelledCell('Number', numberEngaged?.toLocaleString('en-GB') ?? 'Not known', { format: 'numeric' }),
  ]
}

const cell = (label: string, text: ReactNode) => labelledCell(label, text || <NotAnswered />)
