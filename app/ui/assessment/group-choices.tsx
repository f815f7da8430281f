import type { GroupChoice } from '#app/views/assessment/group-choice.ts'
import type { ReactNode } from 'react'
import { Checkboxes } from '#app/ui/govuk/checkboxes.tsx'
import { ErrorMessage } from '#app/ui/govuk/error-message.tsx'
import { FormGroup } from '#app/ui/govuk/form-group.tsx'
import { Fieldset } from '#app/ui/govuk/fieldset.tsx'
import { Hint } from '#app/ui/govuk/hint.tsx'

type GroupChoicesProps = {
  legend: ReactNode
  hint?: ReactNode
  groups: readonly GroupChoice[]
  /** What `step.choices(name)` gives. */
  name: string
  idPrefix: string
  defaultValues: readonly string[]
  errorMessage?: string | undefined
}

/**
 * Checkboxes for groups of people: protected, the council's own, wide ones, and those already chosen that
 * can only be kept.
 */
export function GroupChoices({ legend, hint, groups, errorMessage, ...field }: GroupChoicesProps) {
  const { idPrefix, defaultValues } = field
  const unknown = defaultValues
    .filter((value) => !groups.some((group) => group.value === value))
    .map((value) => ({ value, text: value, hint: 'Not one of the council’s groups' }))
  const kinds = KINDS.map(({ kind, title }) => ({
    kind,
    title,
    items: groups.filter((group) => group.kind === kind),
  }))
  const kept = groups.filter(({ kind, value }) => kind === 'kept' && defaultValues.includes(value))
  const all = [
    ...kinds,
    { kind: 'kept', title: 'Chosen before, or in the imported document', items: [...kept, ...unknown] },
  ]
  const describedBy = [hint && `${idPrefix}-hint`, errorMessage && `${idPrefix}-error`]
    .filter(Boolean)
    .join(' ')
  const shown = all.filter(({ items }) => items.length > 0)
  return (
    <FormGroup hasError={errorMessage !== undefined}>
      <Fieldset legend={{ text: legend, size: 's' }} describedBy={describedBy}>
        {hint && <Hint id={`${idPrefix}-hint`}>{hint}</Hint>}
        {errorMessage && <ErrorMessage id={`${idPrefix}-error`}>{errorMessage}</ErrorMessage>}
        {shown.map(({ kind, title, items }, index) => (
          <Checkboxes
            {...field}
            key={kind}
            idPrefix={index === 0 ? idPrefix : `${idPrefix}-${kind}`}
            legend={{ text: title, className: 'app-group-kind' }}
            items={items}
            className="govuk-checkboxes--small app-columns"
          />
        ))}
      </Fieldset>
    </FormGroup>
  )
}

const KINDS = [
  { kind: 'protected', title: 'Protected by the Equality Act 2010' },
  { kind: 'local', title: 'Other groups the council considers' },
  { kind: 'wide', title: 'Wider' },
] as const
