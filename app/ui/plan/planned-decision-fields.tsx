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

export function PlannedDecisionFields({ form, directorates }: Props) {
  return (
    <>
      <Input
        {...form.text('title')}
        label="What will be decided?"
        hint="Use the words of the published forward plan. For example, opening hours of libraries"
      />
      <Input
        {...form.text('body')}
        label="Who will decide?"
        hint="For example, Cabinet, a committee, or an officer with delegated powers"
      />
      <DateInput
        {...form.date('decisionOn')}
        legend="On what date?"
        hint="For example, 27 3 2027. Leave it blank if there is no date yet"
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
