import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/govuk/button.tsx'
import { Input } from '#app/ui/govuk/input.tsx'
import { Select, type SelectItem } from '#app/ui/govuk/select.tsx'
import type { FilterChoices } from '#app/views/oversight/cumulative-query.ts'
import { FILTER_NAMES, type Given } from '#app/views/oversight/cumulative-query.ts'

/** Sent by GET, so that the filters are in the address and people can share it. */
export function CumulativeFilters({ given, choices }: { given: Given; choices: FilterChoices }) {
  const items = (of: readonly SelectItem[]) => [{ value: '', text: 'Any' }, ...of]
  const day = (name: 'from' | 'to', label: string) => (
    <Input
      name={name}
      label={label}
      hint="For example, 27/3/2027"
      defaultValue={given[name] ?? ''}
      className="govuk-input--width-10"
    />
  )
  return (
    <form method="get" action={paths.cumulative()} role="search" aria-label="Live proposals">
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-one-half">
          <Select
            name="tag"
            label="Tag"
            items={items(choices.tags.map((tag) => ({ value: tag, text: tag })))}
            defaultValue={given.tag}
          />
          <Select
            name="directorate"
            label="Directorate"
            items={items(choices.directorates.map(({ id, name }) => ({ value: id, text: name })))}
            defaultValue={given.directorate}
          />
        </div>
        <div className="govuk-grid-column-one-half">
          {day('from', 'Decision on or after')}
          {day('to', 'Decision on or before')}
        </div>
      </div>
      <div className="govuk-button-group">
        <Button>Show proposals</Button>
        {FILTER_NAMES.some((name) => given[name] !== undefined) && (
          <a className="govuk-link" href={paths.cumulative()}>
            Clear filters
          </a>
        )}
      </div>
    </form>
  )
}
