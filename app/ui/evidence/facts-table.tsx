import type { ListedFact } from '#app/views/evidence/shown-fact.ts'
import { type Characteristic, groupLabel } from '#app/domain/characteristics.ts'
import { formatPartialDate } from '#app/domain/days.ts'
import { formatFact } from '#app/domain/evidence/format-fact.ts'
import { isPastReview } from '#app/domain/evidence/past-review.ts'
import { paths } from '#app/paths.ts'
import { Table } from '#app/ui/govuk/table.tsx'
import { labelledCell } from '#app/ui/layout/labelled-cell.ts'
import { Disagreements } from './disagreements.tsx'
import { FactTags } from './fact-tags.tsx'

type Props = { facts: readonly ListedFact[]; characteristics: readonly Characteristic[]; today: string }

export function FactsTable({ facts, characteristics, today }: Props) {
  const rows = facts.map((fact) => [
    { text: <FactLine fact={fact} today={today} /> },
    labelledCell('As of', formatPartialDate(fact.says.asOf)),
    labelledCell('Publisher', fact.says.publisher),
    labelledCell('Area', fact.says.area ?? 'Not given'),
    labelledCell(
      'About',
      (fact.says.characteristics ?? []).map((key) => groupLabel(key, characteristics)).join(', ') ||
        'Everyone',
    ),
  ])
  return (
    <Table
      className="app-stack"
      caption="Facts"
      captionClassName="govuk-visually-hidden"
      firstCellIsHeader
      head={['Fact', 'As of', 'Publisher', 'Area', 'About'].map((text) => ({ text }))}
      rows={rows}
    />
  )
}

function FactLine({ fact, today }: { fact: ListedFact; today: string }) {
  const { number, state, stateReason, says, disagreesWith } = fact
  return (
    <>
      <a className="govuk-link" href={paths.fact(number)}>
        {formatFact(says)}
      </a>{' '}
      <FactTags state={state} isOld={isPastReview(fact, today)} disagrees={disagreesWith.length > 0} />
      {stateReason && <p className="app-small">Reason: {stateReason}</p>}
      <Disagreements facts={disagreesWith} />
    </>
  )
}
