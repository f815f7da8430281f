import type { RegisterSort } from '#app/views/assessment/register-query.ts'
import { SECTIONS } from '#app/domain/assessment/parts.ts'
import type { Section } from '#app/domain/assessment/parts.ts'
import { isOutcome, OUTCOMES } from '#app/domain/outcomes.ts'
import { paths } from '#app/paths.ts'
import { StatusTag } from './status-tag.tsx'
import { formatDayOf } from '#app/domain/date-text.ts'
import { Table } from '#app/ui/govuk/table.tsx'
import { labelledCell } from '#app/ui/layout/labelled-cell.ts'
import { AssessmentName, DecisionCell } from './assessment-name.tsx'
import type { ExcerptPiece } from '#app/views/assessment/excerpt.ts'
import type { ShownAssessment } from '#app/views/assessment/shown-assessment.ts'
import { type RegisterQuery, sortedBy } from '#app/views/assessment/register-query.ts'

export type RegisterLine = ShownAssessment & {
  found?: { section: Section; pieces: ExcerptPiece[] } | undefined
}

/** One page of the register. Column headings are links that sort by that column. */
export function RegisterTable({ lines, query }: { lines: readonly RegisterLine[]; query: RegisterQuery }) {
  const head = (sort: RegisterSort, text: string) => sortableHead(query, sort, text)
  const rows = lines.map((line) => [
    {
      text: (
        <>
          <AssessmentName assessment={line} href={paths.assessment(line.reference)} />
          {line.found && <Found {...line.found} />}
        </>
      ),
      className: 'govuk-!-width-one-third',
    },
    labelledCell('Directorate', line.directorate ?? 'None yet'),
    labelledCell('State', <StatusTag status={line.status} />),
    labelledCell('Outcome', formatOutcome(line.outcome)),
    labelledCell('Decision', <DecisionCell assessment={line} />),
    labelledCell('Last change', formatDayOf(line.changedAt)),
  ])
  return (
    <Table
      className="app-stack app-stack--sorted"
      caption="Assessments"
      captionClassName="govuk-visually-hidden"
      head={[
        head('title', 'Assessment'),
        'Directorate',
        'State',
        'Outcome',
        head('decision', 'Decision'),
        head('changed', 'Last change'),
      ]}
      rows={rows}
    />
  )
}

function sortableHead(query: RegisterQuery, sort: RegisterSort, text: string) {
  const isSorted = query.filter.sort === sort
  const direction = query.filter.descending ? 'descending' : 'ascending'
  const link = (
    <a
      className="govuk-link app-sort-link"
      href={sortedBy(query, sort)}
      aria-current={isSorted ? 'true' : undefined}
    >
      {text}
      {isSorted && <span aria-hidden="true">{query.filter.descending ? ' ▼' : ' ▲'}</span>}
    </a>
  )
  return { text: link, attributes: { 'aria-sort': isSorted ? direction : 'none' } }
}

const formatOutcome = (outcome: string | undefined): string =>
  isOutcome(outcome) ? `${outcome}: ${OUTCOMES[outcome].name}` : (outcome ?? 'None yet')

/** Where the search words were found. */
function Found({ section, pieces }: { section: Section; pieces: readonly ExcerptPiece[] }) {
  return (
    <p className="govuk-body-s govuk-!-margin-top-2 govuk-!-margin-bottom-0">
      {SECTIONS[section].label}:{' '}
      {pieces.map(({ text, isFound }, index) => (isFound ? <mark key={index}>{text}</mark> : text))}
    </p>
  )
}
