import type { ReactNode } from 'react'
import { capitalise } from '#app/domain/capitalise.ts'
import type { DocumentEvidence } from '#app/domain/assessment/document.ts'
import { groupLabel } from '#app/domain/characteristics.ts'
import { formatPartialDate } from '#app/domain/days.ts'
import { Table } from '#app/ui/govuk/table.tsx'
import { labelledCell } from '#app/ui/layout/labelled-cell.ts'
import { RichText } from '#app/ui/rich-text.tsx'
import { answerTo } from './answer-to.tsx'
import { Answers, NotAnswered } from './answers.tsx'
import { FindingNotes } from './finding-notes.tsx'
import { ReadingPart } from './reading-part.tsx'
import type { Reading } from '#app/views/assessment/reading.ts'

export function EvidencePart({ reading }: { reading: Reading }) {
  const { proposal, evidence } = reading.document
  return (
    <ReadingPart reading={reading} part="evidence">
      <Answers
        answers={[
          answerTo(reading, 'proposal.evidence', proposal.evidence),
          answerTo(reading, 'proposal.evidenceGaps', proposal.evidenceGaps),
          answerTo(reading, 'proposal.answerToGaps', proposal.answerToGaps),
        ]}
      />
      {evidence.length === 0 ? (
        <p className="govuk-body">There are no evidence items.</p>
      ) : (
        <Table
          caption="Evidence items"
          captionClassName="govuk-table__caption--s"
          className="app-stack"
          head={['Evidence', 'Kind', 'From', 'Where it is', 'About'].map((text) => ({ text }))}
          rows={evidence.map((item, place) => evidenceRow(reading, item, place))}
        />
      )}
    </ReadingPart>
  )
}

function evidenceRow(reading: Reading, item: DocumentEvidence, place: number) {
  const { title, kind, publisher, asOf, area, reference, characteristics, note, fact } = item
  const from = [publisher, asOf && formatPartialDate(asOf), area].filter(Boolean).join(', ')
  const about = characteristics.map((key) => groupLabel(key, reading.characteristics)).join(', ')
  return [
    {
      text: (
        <>
          <strong id={`evidence-${place + 1}`}>{title ?? <NotAnswered />}</strong>
          {fact && <p className="app-small">From the evidence library, edition {fact.edition}</p>}
          {note && <RichText text={note} className="app-prose app-prose--small" />}
          <FindingNotes reading={reading} place={`evidence.${place}`} />
        </>
      ),
    },
    cell('Kind', kind && capitalise(kind)),
    cell('From', from),
    cell('Where it is', reference && <RichText text={reference} className="app-prose app-prose--small" />),
    cell('About', about),
  ]
}

const cell = (label: string, text: ReactNode) => labelledCell(label, text || <NotAnswered />)
