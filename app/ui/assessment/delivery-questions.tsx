import {
  FEASIBILITY_KINDS,
  FEASIBILITY_LABELS,
  type mitigationSchema,
} from '#app/domain/assessment/mitigation.ts'
import { QUESTIONS } from '#app/domain/assessment/questions.ts'
import type { useStepForm } from '#app/forms/use-step-form.ts'
import { DateInput } from '#app/ui/govuk/date-input.tsx'
import { Input } from '#app/ui/govuk/input.tsx'
import { Radios } from '#app/ui/govuk/radios.tsx'
import { Textarea } from '#app/ui/govuk/textarea.tsx'
import { Question } from './section-form.tsx'

/** How feasible a mitigation is, who owns it and when it is due. */
export function DeliveryQuestions({
  step,
}: {
  step: ReturnType<typeof useStepForm<typeof mitigationSchema>>
}) {
  return (
    <>
      <Question name="feasibilityKind">
        <Radios
          {...step.choice('feasibilityKind')}
          legend={{ text: QUESTIONS['mitigations.feasibility'], size: 's' }}
          items={FEASIBILITY_KINDS.map((value) => ({ value, text: FEASIBILITY_LABELS[value] }))}
        />
      </Question>
      <Question name="feasibility">
        <Textarea
          {...step.text('feasibility')}
          label={{ text: 'What does that depend on, or need? (optional)', size: 's' }}
          rows={3}
        />
      </Question>
      <Question name="owner">
        <Input {...step.text('owner')} label={{ text: QUESTIONS['mitigations.owner'], size: 's' }} />
      </Question>
      <Question name="dueOn">
        <DateInput
          {...step.date('dueOn')}
          legend={{ text: QUESTIONS['mitigations.dueOn'], size: 's' }}
          hint="For example, 27 3 2027"
        />
      </Question>
    </>
  )
}
