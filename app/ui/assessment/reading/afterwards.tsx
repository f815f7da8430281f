import { describePerson } from '#app/domain/describe-person.ts'
import { AUDIT_SCORES, AUDIT_TOPIC_KEYS, AUDIT_TOPICS } from '#app/domain/oversight/audit.ts'
import { formatDate, formatDateTime, formatDayOf } from '#app/domain/date-text.ts'
import { WarningText } from '#app/ui/govuk/warning-text.tsx'
import { Table } from '#app/ui/govuk/table.tsx'
import { labelledCell } from '#app/ui/layout/labelled-cell.ts'
import { RichText } from '#app/ui/rich-text.tsx'
import { Answers, Facts } from './answers.tsx'
import { hasAftermath } from './contents.tsx'
import type { DecisionNote, ReadAudit, Reading } from '#app/views/assessment/reading.ts'

/** What happened after it was submitted. This is kept separately from the signed text. */
export function Afterwards({ reading }: { reading: Reading }) {
  if (!hasAftermath(reading)) return null
  return (
    <section aria-labelledby="afterwards">
      <h2 className="govuk-heading-m" id="afterwards">
        The decision and audits
      </h2>
      <p className="govuk-body">These are kept separately and are not part of the text that was signed.</p>
      {reading.notes.map((note) =>
        note.kind === 'moved' ? (
          <MovedDate note={note} key={note.id} />
        ) : (
          <Record note={note} key={note.id} />
        ),
      )}
      {reading.audits.map((audit) => (
        <AuditResult audit={audit} key={audit.id} />
      ))}
    </section>
  )
}

const noted = ({ personName, personWas, at }: DecisionNote) =>
  `${describePerson(personName, personWas)}, ${formatDateTime(at)}`

function MovedDate({ note }: { note: DecisionNote }) {
  return (
    <div className="app-reading__part">
      <h3 className="govuk-heading-s">The decision moved to {formatDate(note.decisionOn ?? '')}</h3>
      <Answers answers={[{ question: 'Why?', text: note.reason }]} />
      <p className="govuk-body">Recorded by {noted(note)}</p>
    </div>
  )
}

function Record({ note }: { note: DecisionNote }) {
  return (
    <div className="app-reading__part">
      <h3 className="govuk-heading-s">Considered by decision-makers</h3>
      {note.signedLater && (
        <WarningText>
          They considered it before it was signed on {formatDayOf(note.signedLater)}. The text they had may
          not be the text that was signed.
        </WarningText>
      )}
      <Facts
        facts={[
          { question: 'On what date?', text: formatDate(note.putBeforeOn ?? '') },
          { question: 'Who put it to them?', text: note.putBeforeBy },
        ]}
      />
      <Answers
        answers={[
          { question: 'What did they decide?', text: note.decided ?? undefined },
          { question: 'Where is this recorded?', text: note.reason },
        ]}
      />
      <p className="govuk-body">Recorded by {noted(note)}</p>
    </div>
  )
}

function AuditResult({ audit }: { audit: ReadAudit }) {
  const scoreOf = (topic: string) => audit.scores.find((score) => score.topic === topic)
  return (
    <div className="app-reading__part">
      <h3 className="govuk-heading-s">Audit: {audit.verdict}</h3>
      <p className="govuk-body">
        By {describePerson(audit.personName, audit.personWas)}, on {formatDateTime(audit.at)}
      </p>
      <RichText text={audit.summary} />
      <Table
        caption="What the audit looked at"
        captionClassName="govuk-table__caption--s"
        className="app-stack"
        head={[{ text: 'Topic' }, { text: 'Found' }, { text: 'Note' }]}
        rows={AUDIT_TOPIC_KEYS.map((topic) => [
          { text: AUDIT_TOPICS[topic] },
          labelledCell('Found', formatScore(scoreOf(topic)?.score)),
          labelledCell(
            'Note',
            <RichText text={scoreOf(topic)?.note ?? ''} className="app-prose app-prose--small" />,
          ),
        ])}
      />
    </div>
  )
}

/** "2, sound" */
function formatScore(score: number | undefined): string {
  const meaning = score === undefined ? undefined : AUDIT_SCORES[String(score) as keyof typeof AUDIT_SCORES]
  return meaning ? `${score}, ${meaning.toLowerCase()}` : 'Not answered'
}
