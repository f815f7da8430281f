import { COMBINATIONS } from '#app/domain/assessment/impact.ts'
import { STATUS_LABELS, STATUSES } from '#app/domain/signoff/workflow.ts'
import { OUTCOME_LETTERS, OUTCOMES } from '#app/domain/outcomes.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/govuk/button.tsx'
import { Details } from '#app/ui/govuk/details.tsx'
import { Input } from '#app/ui/govuk/input.tsx'
import { Select, type SelectItem } from '#app/ui/govuk/select.tsx'
import { FILTER_NAMES, type Given } from '#app/views/assessment/register-query.ts'

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
const ANY = { value: '', text: 'Any' }

/** Sent by GET, so the address holds the filters and can be shared. */
export function RegisterFilters({ given, choices }: { given: Given; choices: FilterChoices }) {
  const isOpen = FILTER_NAMES.some((name) => name !== 'q' && given[name] !== undefined)
  const items = (of: readonly SelectItem[]) => [ANY, ...of]
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
            <Select
              name="state"
              label="State"
              items={items(STATUSES.map((status) => ({ value: status, text: STATUS_LABELS[status] })))}
              defaultValue={given.state}
            />
            <Select
              name="directorate"
              label="Directorate"
              items={items(choices.directorates.map(({ id, name }) => ({ value: id, text: name })))}
              defaultValue={given.directorate}
            />
            <Select
              name="outcome"
              label="Outcome"
              items={items(
                OUTCOME_LETTERS.map((letter) => ({
                  value: letter,
                  text: `${letter}: ${OUTCOMES[letter].name}`,
                })),
              )}
              defaultValue={given.outcome}
            />
            <Select
              name="characteristic"
              label="With an impact on"
              items={items(choices.characteristics.map(({ key, label }) => ({ value: key, text: label })))}
              defaultValue={given.characteristic}
            />
            <Select
              name="combination"
              label="Count impacts on"
              items={items(COMBINATIONS.map((value) => ({ value, text: COMBINATION_WORDS[value] })))}
              defaultValue={given.combination}
            />
          </div>
          <div className="govuk-grid-column-one-half">
            {day('from', 'Decision on or after')}
            {day('to', 'Decision on or before')}
            <Select name="sort" label="Sort by" items={SORTINGS} defaultValue={given.sort} />
          </div>
        </div>
      </Details>
      <div className="govuk-button-group">
        <Button>Show assessments</Button>
        {FILTER_NAMES.some((name) => given[name] !== undefined) && (
          <a className="govuk-link" href={paths.register()}>
            Clear search and filters
          </a>
        )}
      </div>
    </form>
  )
}
