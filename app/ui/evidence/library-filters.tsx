import type { FactFilter } from '#app/views/evidence/shown-fact.ts'
import { EVIDENCE_KINDS } from '#app/domain/assessment/evidence-item.ts'
import { paths } from '#app/paths.ts'
import { FilterSelect } from '#app/ui/form/list-filters.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { Input } from '#app/ui/govuk/input.tsx'
import { Select, type SelectItem } from '#app/ui/govuk/select.tsx'
import { capitalise } from '#app/domain/capitalise.ts'

const SHOWN: SelectItem[] = [
  { value: '', text: 'Current facts' },
  { value: 'old', text: 'Past their review date' },
  { value: 'disagreeing', text: 'Disagree with another fact' },
  { value: 'proposed', text: 'Proposed or declined' },
  { value: 'retired', text: 'Retired' },
]
const SORTINGS: SelectItem[] = [
  { value: '', text: 'Statement' },
  { value: 'as-of', text: 'Date, latest first' },
]

type Props = {
  filter: FactFilter
  characteristics: readonly { key: string; label: string }[]
  areas: readonly string[]
}

/** Sent by GET so that people can share the address. */
export function LibraryFilters({ filter, characteristics, areas }: Props) {
  const groups = characteristics.map(({ key, label }) => ({ value: key, text: label }))
  return (
    <form method="get" action={paths.library()} role="search" aria-label="Evidence library">
      <Input
        name="q"
        type="search"
        label="Search the facts"
        defaultValue={filter.search ?? ''}
        className="govuk-!-width-two-thirds"
        spellCheck={false}
      />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-one-half">
          <FilterSelect
            name="characteristic"
            label="About"
            items={groups}
            defaultValue={filter.characteristic}
          />
          <FilterSelect
            name="kind"
            label="Kind"
            items={EVIDENCE_KINDS.map((value) => ({ value, text: capitalise(value) }))}
            defaultValue={filter.kind}
          />
          <FilterSelect
            name="area"
            label="Area"
            items={areas.map((value) => ({ value, text: value }))}
            defaultValue={filter.area}
          />
        </div>
        <div className="govuk-grid-column-one-half">
          <Select name="show" label="Show" items={SHOWN} defaultValue={filter.shown} />
          <Select name="sort" label="Sort by" items={SORTINGS} defaultValue={filter.sort} />
        </div>
      </div>
      <div className="govuk-button-group">
        <Button>Show facts</Button>
        <a className="govuk-link" href={paths.library()}>
          Clear search and filters
        </a>
      </div>
    </form>
  )
}
