import type { MatrixRow } from '#app/domain/oversight/matrix.ts'
import { paths } from '#app/paths.ts'
import { Table } from '#app/ui/govuk/table.tsx'
import { MaybeLink } from '#app/ui/layout/maybe-link.tsx'
import { labelledCell } from '#app/ui/layout/labelled-cell.ts'
import type { Given } from '#app/views/oversight/cumulative-query.ts'

export type Column = {
  reference: string
  title: string
  href: string | undefined
  directorate: string
  decision: string
}
type MatrixProps = { rows: readonly MatrixRow[]; columns: readonly Column[]; total: number; given: Given }

/** People by proposals. Every cell says in words what its colour repeats, and leads to the impacts behind it. */
export function MatrixTable({ rows, columns, total, given }: MatrixProps) {
  const head = [
    'People',
    `All ${total}`,
    ...columns.map((column) => <ColumnHead column={column} key={column.reference} />),
  ]
  return (
    <Table
      className="app-stack app-cumulative"
      caption="Impacts of live proposals by group"
      captionClassName="govuk-visually-hidden"
      firstCellIsHeader
      head={head.map((text) => ({ text }))}
      rows={rows.map((row) => [
        { text: <RowHead row={row} /> },
        labelledCell(`All ${total}`, <Totals row={row} total={total} given={given} />),
        ...columns.map(({ reference, title }, index) =>
          labelledCell(
            `${reference} ${title}`,
            <Cell row={row} place={index} reference={reference} given={given} />,
            isNothing(row, index) ? { className: 'app-cumulative__nothing' } : {},
          ),
        ),
      ])}
    />
  )
}

const isNothing = ({ cells }: MatrixRow, place: number): boolean =>
  !cells[place]?.negative && !cells[place]?.positive

function ColumnHead({ column: { reference, title, href, directorate, decision } }: { column: Column }) {
  return (
    <>
      <MaybeLink href={href}>{title}</MaybeLink>
      <span className="app-cumulative__facts">
        {reference}, {directorate}. {decision}
      </span>
    </>
  )
}

const RowHead = ({ row: { label, isIntersection } }: { row: MatrixRow }) => (
  <>
    {label}
    {isIntersection && <span className="app-cumulative__facts">People in all of these groups</span>}
  </>
)

type OfRow = { row: MatrixRow; given: Given }

function Totals({ row: { people, negative, positive }, total, given }: OfRow & { total: number }) {
  if (negative === 0 && positive === 0) return <>No impact on these people</>
  const link = (effect: 'negative' | 'positive', count: number) =>
    count > 0 && (
      <a
        className={`govuk-link app-cumulative__${effect}`}
        href={paths.cumulativeImpacts({ ...given, group: people, effect })}
      >
        {effect === 'negative' ? 'Negative' : 'Positive'} in {count} of {total}
      </a>
    )
  return (
    <>
      {link('negative', negative)} {link('positive', positive)}
    </>
  )
}

function Cell({
  row: { people, cells },
  place,
  reference,
  given,
}: OfRow & { place: number; reference: string }) {
  const { negative, positive } = cells[place] ?? {}
  const link = (effect: 'negative' | 'positive', words: string | undefined) =>
    words && (
      <a
        className={`govuk-link app-cumulative__${effect}`}
        href={paths.cumulativeImpacts({ ...given, group: people, effect, proposal: reference })}
      >
        {words}
      </a>
    )
  if (!negative && !positive) return <>None</>
  return (
    <>
      {link('negative', negative)} {link('positive', positive)}
    </>
  )
}
