import { plannedDecisionSchema } from '#app/domain/plan/planned-decision.ts'
import type { useStepForm } from '#app/forms/use-step-form.ts'
import { DateInput } from '#app/ui/govuk/date-input.tsx'
import { Input } from '#app/ui/govuk/input.tsx'
import { Select } from '#app/ui/govuk/select.tsx'

export const PLANNED_FORM = { schema: plannedDecisionSchema, dates: ['decisionOn'] } as const

type Props = {
  form: ReturnType<typeof useStepForm<typeof plannedDecisionSchema>>
  directorates: readonly { id: string; name: string; closedAt: string | null }[]
}

/** What the forward plan says of one decision. */
export function PlannedDecisionFields({ form, directorates }: Props) {
  return (
    <>
      <Input
        {...form.text('title')}
        label="What will be decided?"
        hint="As in the forward plan. For example: Opening hours of libraries"
      />
      <Input
        {...form.text('body')}
        label="Who will decide?"
        hint="For example, Cabinet, a committee, or an officer with delegated powers"
      />
      <DateInput
        {...form.date('decisionOn')}
        legend="On what date?"
        hint="For example, 27 3 2027. Leave it out if there is none yet"
      />
      <Input
        {...form.text('reportReference')}
        label="Report reference (optional)"
        className="govuk-input--width-20"
      />
      <Select
        {...form.text('directorateId')}
        label="Directorate (optional)"
        items={[
          { value: '', text: 'None yet' },
          ...directorates.map(({ id, name, closedAt }) => ({
            value: id,
            text: closedAt === null ? name : `${name} (closed)`,
          })),
        ]}
      />
    </>
  )
}
