import { engagementEntrySchema } from '#app/domain/assessment/engagement-entry.ts'
import type { Entered } from '#app/forms/answers.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { Button } from '#app/ui/govuk/button.tsx'
import { Checkboxes } from '#app/ui/govuk/checkboxes.tsx'
import { DateInput } from '#app/ui/govuk/date-input.tsx'
import { ErrorSummary } from '#app/ui/govuk/error-summary.tsx'
import { Input } from '#app/ui/govuk/input.tsx'

const form = {
  schema: engagementEntrySchema,
  dates: ['from', 'to'],
  lists: ['groups'],
  numbers: ['numberEngaged'],
} as const
const GROUPS = [
  { value: 'age', text: 'Age' },
  { value: 'race', text: 'Race' },
]
const WIDER_GROUPS = [
  { value: 'sex', text: 'Sex' },
  { value: 'staff', text: 'Staff' },
]

type Returned = { errors: Record<string, string>; entered: Entered }

/** A page with every kind of answer, as routes write them. */
export function EngagementPage({
  saved,
  returned,
}: {
  saved?: Record<string, unknown>
  returned?: Returned
}) {
  const step = useStepForm(form, { saved, returned })
  return (
    <form {...step.formProps} action="/engagement">
      {step.hasErrors && <ErrorSummary key={step.summary.key} errorList={step.summary.errorList} />}
      <DateInput {...step.date('from')} legend="Date" />
      <Input {...step.text('organisation')} label="Organisation" />
      <Input {...step.text('method')} label="Method" />
      <Input {...step.text('numberEngaged')} label="Number" />
      <Checkboxes {...step.choices('groups')} legend="Groups" items={GROUPS} />
      <Checkboxes {...step.choices('groups')} idPrefix="wider" legend="Wider groups" items={WIDER_GROUPS} />
      <Button name="intent" value="save">
        Save
      </Button>
      <Button name="intent" value="later" formNoValidate>
        Save and come back later
      </Button>
    </form>
  )
}

export const SAVED = {
  from: '2026-05-01',
  organisation: 'Age UK',
  method: 'Visit',
  numberEngaged: 24,
  groups: ['race'],
}
