import { paths } from '#app/paths.ts'
import { DecisionDayFilters, DirectorateFilter, FilterSelect } from '#app/ui/form/list-filters.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { FILTER_NAMES, type FilterChoices, type Given } from '#app/views/oversight/cumulative-query.ts'

/** Sent by GET, so that the filters are in the address and people can share it. */
export function CumulativeFilters({ given, choices }: { given: Given; choices: FilterChoices }) {
  return (
    <form method="get" action={paths.cumulative()} role="search" aria-label="Live proposals">
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-one-half">
          <FilterSelect
            name="tag"
            label="Tag"
            items={choices.tags.map((tag) => ({ value: tag, text: tag }))}
            defaultValue={given.tag}
          />
          <DirectorateFilter directorates={choices.directorates} defaultValue={given.directorate} />
        </div>
        <div className="govuk-grid-column-one-half">
          <DecisionDayFilters given={given} />
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
