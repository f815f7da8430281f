import { capitalise } from '#app/domain/capitalise.ts'
import { SEVERITIES } from '#app/domain/assessment/impact.ts'
import { Radios } from '#app/ui/govuk/radios.tsx'
import { Textarea } from '#app/ui/govuk/textarea.tsx'
import { QUESTIONS } from '#app/domain/assessment/questions.ts'
import type { ImpactStep } from './impact-basis.tsx'
import { Question } from './section-form.tsx'

const CHOICES = SEVERITIES.map((value) => ({ value, text: capitalise(value) }))

/** How severe an impact is before and after mitigation, or why it cannot be mitigated. */
export function SeverityQuestions({ step }: { step: ImpactStep }) {
  return (
    <>
      <Question name="severity">
        <Radios
          {...step.choice('severity')}
          legend={{ text: 'How severe is it?', size: 's' }}
          className="govuk-radios--inline"
          items={CHOICES}
        />
      </Question>
      <Question name="severityReason">
        <Textarea
          {...step.text('severityReason')}
          label={{ text: QUESTIONS['impacts.severityReason'], size: 's' }}
          rows={3}
        />
      </Question>
      <Question name="severityAfter">
        <Radios
          {...step.choice('severityAfter')}
          legend={{ text: 'How severe is it once the mitigations are done?', size: 's' }}
          hint="You can come back to this after step 3."
          className="govuk-radios--inline"
          items={CHOICES}
        />
      </Question>
      <Question name="noMitigationReason">
        <Textarea
          {...step.text('noMitigationReason')}
          label={{ text: 'If it is a harm that cannot be mitigated, why not?', size: 's' }}
          hint="Leave this empty if there will be a mitigation, or if there is no harm."
          rows={3}
        />
      </Question>
    </>
  )
}
