import type { ReactNode } from 'react'
import type { DocumentEngagement, DocumentEvidence } from '#app/domain/assessment/document.ts'
import { totalEngaged } from '#app/domain/assessment/engagement-entry.ts'
import { groupLabel } from '#app/domain/characteristics.ts'
import { dayInWords } from '#app/domain/days.ts'
import { formatDate } from '#app/ui/date-text.ts'
import { Table } from '#app/ui/govuk/table.tsx'
import { RichText } from '#app/ui/rich-text.tsx'
import { answerTo } from './answer-to.tsx'
import { Answers, NotAnswered } from './answers.tsx'
import { FindingNotes } from './finding-notes.tsx'
import { ReadingPart } from './reading-part.tsx'
import type { Reading } from './reading.ts'

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
        <p className="govuk-body">No evidence items are listed.</p>
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
  const from = [publisher, asOf && dayInWords(asOf), area].filter(Boolean).join(', ')
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
    cell('Kind', capitalised(kind)),
    cell('From', from),
    cell('Where it is', reference && <RichText text={reference} className="app-prose app-prose--small" />),
    cell('About', about),
  ]
}

export function EngagementPart({ reading }: { reading: Reading }) {
  const { engagement } = reading.document
  const { people, unknown } = totalEngaged(engagement)
  return (
    <ReadingPart reading={reading} part="engagement">
      {engagement.length === 0 ? (
        <p className="govuk-body">No engagement is logged.</p>
      ) : (
        <>
          <p className="govuk-body">
            <strong>{counted(people, 'person was', 'people were')} engaged in all</strong>, in{' '}
            {counted(engagement.length, 'entry', 'entries')}.
            {unknown > 0 &&
              ` In ${counted(unknown, 'entry', 'entries')} the number is not known, so it is not in this total.`}
          </p>
          <Table
            caption="Engagement log"
            captionClassName="govuk-table__caption--s"
            className="app-stack"
            head={[
              { text: 'When' },
              { text: 'Who' },
              { text: 'How' },
              { text: 'Number', format: 'numeric' },
              { text: 'What was heard' },
            ]}
            rows={engagement.map((entry, place) => engagementRow(reading, entry, place))}
          />
        </>
      )}
    </ReadingPart>
  )
}

function engagementRow(reading: Reading, entry: DocumentEngagement, place: number) {
  const { from, to, organisation, stakeholderGroup, method, numberEngaged, groups, findings, changed } = entry
  const days = [from, to === from ? undefined : to].flatMap((day) => (day ? [formatDate(day)] : []))
  return [
    cell('When', days.join(' to ')),
    {
      text: (
        <>
          <strong id={`engagement-${place + 1}`}>{organisation ?? <NotAnswered />}</strong>
          {stakeholderGroup && <div>{stakeholderGroup}</div>}
          {groups.length > 0 && (
            <div>Reached: {groups.map((key) => groupLabel(key, reading.characteristics)).join(', ')}</div>
          )}
        </>
      ),
    },
    cell('How', method),
    {
      text: numberEngaged === undefined ? 'Not known' : numberEngaged.toLocaleString('en-GB'),
      format: 'numeric' as const,
      attributes: { 'data-label': 'Number' },
    },
    {
      text: (
        <>
          {findings ? <RichText text={findings} className="app-prose app-prose--small" /> : <NotAnswered />}
          {changed && (
            <>
              <strong>What changed because of it</strong>
              <RichText text={changed} className="app-prose app-prose--small" />
            </>
          )}
          <FindingNotes reading={reading} place={`engagement.${place}`} />
        </>
      ),
      attributes: { 'data-label': 'What was heard' },
    },
  ]
}

const cell = (label: string, text: ReactNode) => ({
  text: text || <NotAnswered />,
  attributes: { 'data-label': label },
})
const counted = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
const capitalised = (words: string | undefined) => words && words.charAt(0).toUpperCase() + words.slice(1)
