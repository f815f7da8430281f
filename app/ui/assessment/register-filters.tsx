import { COMBINATIONS } from '#app/domain/assessment/impact.ts'
import { STATUS_LABELS, STATUSES } from '#app/domain/signoff/workflow.ts'
import { OUTCOME_LETTERS, OUTCOMES } from '#app/domain/outcomes.ts'
import { paths } from '#app/paths.ts'
import { DecisionDayFilters, DirectorateFilter, FilterSelect } from '#app/ui/form/list-filters.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { Details } from '#app/ui/govuk/details.tsx'
import { Input } from '#app/ui/govuk/input.tsx'
import { Select, type SelectItem } from '#app/ui/govuk/select.tsx'
import { FILTER_NAMES, type Given, hasFilters } from '#app/views/assessment/register-query.ts'

export type FilterChoices = {
  directorates: readonly { id: string; name: string }[]
  characteristics: readonly { key: string; label: string }[]
}

const SORTINGS: SelectItem[] = [
  { value: 'decision', text: 'Decision date' },
  { value: 'changed', text: 'Last change' },
  { value: 'reference', text: 'Reference' },
  { value: 'title', text: 'Title' },
]
const COMBINATION_WORDS = { each: 'Each group separately', all: 'People in several groups at once' } as const

/** Sent by GET, so the address holds the filters and can be shared. */
export function RegisterFilters({ given, choices }: { given: Given; choices: FilterChoices }) {
  const isOpen = FILTER_NAMES.some((name) => name !== 'q' && given[name] !== undefined)
  return (
    <form method="get" action={paths.register()} role="search" aria-label="Assessments">
      <Input
        name="q"
        type="search"
        label="Search all text"
        hint="Words from any answer, or a reference like EQIA-0042"
        defaultValue={given.q ?? ''}
        className="govuk-!-width-two-thirds"
        spellCheck={false}
      />
      <Details summary="Filter and sort" open={isOpen}>
        <div className="govuk-grid-row">
          <div className="govuk-grid-column-one-half">
            <FilterSelect
              name="state"
              label="State"
              items={STATUSES.map((status) => ({ value: status, text: STATUS_LABELS[status] }))}
              defaultValue={given.state}
            />
            <DirectorateFilter directorates={choices.directorates} defaultValue={given.directorate} />
            <FilterSelect
              name="outcome"
              label="Outcome"
              items={OUTCOME_LETTERS.map((letter) => ({
                value: letter,
                text: `${letter}: ${OUTCOMES[letter].name}`,
              }))}
              defaultValue={given.outcome}
            />
            <FilterSelect
              name="characteristic"
              label="With an impact on"
              items={choices.characteristics.map(({ key, label }) => ({ value: key, text: label }))}
              defaultValue={given.characteristic}
            />
            <FilterSelect
              name="combination"
              label="Count impacts on"
              items={COMBINATIONS.map((value) => ({ value, text: COMBINATION_WORDS[value] }))}
              defaultValue={given.combination}
            />
          </div>
          <div className="govuk-grid-column-one-half">
            <DecisionDayFilters given={given} />
            <Select name="sort" label="Sort by" items={SORTINGS} defaultValue={given.sort} />
          </div>
        </div>
      </Details>
      <div className="govuk-button-group">
        <Button>Show assessments</Button>
        {hasFilters({ given }) && (
          <a className="govuk-link" href={paths.register()}>
            Clear search and filters
          </a>
        )}
      </div>
    </form>
  )
}
