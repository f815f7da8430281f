import { Input } from '#app/ui/govuk/input.tsx'
import { Select, type SelectProps } from '#app/ui/govuk/select.tsx'

/** A choice that narrows a list down, or does not: "Any". */
export const FilterSelect = ({ items, ...select }: SelectProps) => (
  <Select {...select} items={[{ value: '', text: 'Any' }, ...items]} />
)

type DirectorateFilterProps = {
  directorates: readonly { id: string; name: string }[]
  defaultValue: string | undefined
}

export const DirectorateFilter = ({ directorates, defaultValue }: DirectorateFilterProps) => (
  <FilterSelect
    name="directorate"
    label="Directorate"
    items={directorates.map(({ id, name }) => ({ value: id, text: name }))}
    defaultValue={defaultValue}
  />
)

type Days = { from?: string | undefined; to?: string | undefined }

/** The first and the last day on which the decision may be. */
export const DecisionDayFilters = ({ given }: { given: Days }) => (
  <>
    <DayFilter name="from" label="Decision on or after" day={given.from} />
    <DayFilter name="to" label="Decision on or before" day={given.to} />
  </>
)

const DayFilter = ({ name, label, day }: { name: string; label: string; day: string | undefined }) => (
  <Input
    name={name}
    label={label}
    hint="For example, 27/3/2027"
    defaultValue={day ?? ''}
    className="govuk-input--width-10"
  />
)
