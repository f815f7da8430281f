import type { DocumentMitigation } from '#app/domain/assessment/document.ts'
import { formatDate } from '#app/domain/date-text.ts'
import { Table } from '#app/ui/govuk/table.tsx'
import { MaybeLink } from '#app/ui/layout/maybe-link.tsx'
import { labelledCell } from '#app/ui/layout/labelled-cell.ts'
import { answerTo } from './answer-to.tsx'
import { Answers, NotAnswered } from './answers.tsx'
import { MitigationOf } from './mitigation-of.tsx'
import { ReadingPart } from './reading-part.tsx'
import type { Reading } from '#app/views/assessment/reading.ts'

/** Step 3 at a glance. The mitigations themselves are shown under their impacts. */
export function MitigationsPart({ reading }: { reading: Reading }) {
  const { mitigations, impacts, furtherSuggestions } = reading.document
  const placeOfImpact = (number: number | undefined) =>
    impacts.findIndex((impact) => number !== undefined && impact.number === number)
  const alone = mitigations.flatMap(({ impactNumber }, place) =>
    placeOfImpact(impactNumber) === -1 ? [place] : [],
  )
  return (
    <ReadingPart reading={reading} part="mitigations">
      {mitigations.length === 0 ? (
        <p className="govuk-body">No mitigations are planned.</p>
      ) : (
        <Table
          caption="Who does what by when"
          captionClassName="govuk-table__caption--s"
          className="app-stack"
          head={['For impact', 'What will be done', 'Owner', 'Due'].map((text) => ({ text }))}
          rows={mitigations.map((mitigation, place) =>
            overviewRow(mitigation, place, placeOfImpact(mitigation.impactNumber)),
          )}
        />
      )}
      {alone.length > 0 && <h3 className="govuk-heading-s">Mitigations not linked to an impact above</h3>}
      {alone.map((place) => (
        <MitigationOf reading={reading} place={place} key={place} />
      ))}
      <Answers answers={[answerTo(reading, 'furtherSuggestions', furtherSuggestions)]} />
    </ReadingPart>
  )
}

function overviewRow(
  { impactNumber, action, owner, dueOn }: DocumentMitigation,
  place: number,
  impactPlace: number,
) {
  const impact = impactNumber === undefined ? undefined : `Impact ${impactNumber}`
  return [
    labelledCell(
      'For impact',
      <MaybeLink href={impact && impactPlace !== -1 ? `#impact-${impactPlace + 1}` : undefined}>
        {impact ?? <NotAnswered />}
      </MaybeLink>,
    ),
    labelledCell(
      'What will be done',
      <a className="govuk-link" href={`#mitigation-${place + 1}`}>
        {beginningOf(action)}
      </a>,
    ),
    labelledCell('Owner', owner ?? <NotAnswered />),
    labelledCell('Due', dueOn ? formatDate(dueOn) : <NotAnswered />),
  ]
}

const LONGEST = 120

/** The first words of an answer, without list markers. */
function beginningOf(text = 'Not answered'): string {
  const words = text
    .replace(/^[\s*•-]+/gm, '')
    .replace(/\s+/g, ' ')
    .trim()
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`
}
