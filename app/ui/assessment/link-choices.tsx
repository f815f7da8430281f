import type { ReactNode } from 'react'
import { Checkboxes } from '#app/ui/govuk/checkboxes.tsx'
import { Details } from '#app/ui/govuk/details.tsx'
import type { Choice } from '#app/views/assessment/section-page.ts'

type LinkChoicesProps = {
  legend: string
  choices: readonly Choice[]
  /** What to show when there is nothing to choose from. */
  none: ReactNode
  /** What `step.choices(name)` gives. */
  name: string
  idPrefix: string
  defaultValues: readonly string[]
  errorMessage?: string | undefined
}

const FEW = 8

/**
 * Evidence or engagement to link to: a few are shown on the page, many are folded into a list that scrolls.
 */
export function LinkChoices({
  legend,
  choices,
  none,
  defaultValues,
  errorMessage,
  ...field
}: LinkChoicesProps) {
  const gone = defaultValues.filter((value) => !choices.some((choice) => choice.value === value))
  const items = [
    ...choices,
    ...gone.map((value) => ({ value, text: `${value} (removed, or not in the list)` })),
  ]
  if (items.length === 0) {
    return (
      <div className="govuk-form-group" id={field.idPrefix}>
        <p className="govuk-label govuk-!-font-weight-bold">{legend}</p>
        <div className="govuk-hint">{none}</div>
      </div>
    )
  }
  const boxes = (
    <Checkboxes
      {...field}
      legend={{ text: legend, size: 's' }}
      defaultValues={defaultValues}
      {...(errorMessage ? { errorMessage } : {})}
      items={items}
      className="govuk-checkboxes--small"
    />
  )
  if (items.length <= FEW) return boxes
  const linked = defaultValues.length === 0 ? 'none linked yet' : `${defaultValues.length} linked`
  return (
    <Details
      summary={`${legend}: ${linked}, ${items.length} to choose from`}
      open={defaultValues.length > 0 || errorMessage !== undefined}
    >
      <div className="app-choice-list">{boxes}</div>
    </Details>
  )
}
