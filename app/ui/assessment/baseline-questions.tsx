import type { ReactNode } from 'react'
import type { baselineSchema } from '#app/domain/assessment/baseline.ts'
import { QUESTIONS } from '#app/domain/assessment/questions.ts'
import type { useStepForm } from '#app/forms/use-step-form.ts'
import { paths } from '#app/paths.ts'
import { Textarea } from '#app/ui/govuk/textarea.tsx'
import type { Choice } from '#app/views/assessment/section-page.ts'
import { LinkChoices } from './link-choices.tsx'
import { Question } from './section-form.tsx'

type BaselineQuestionsProps = {
  step: ReturnType<typeof useStepForm<typeof baselineSchema>>
  evidence: readonly Choice[]
  reference: string
  /** Below the first question: facts to cite. */
  children: ReactNode
}

export function BaselineQuestions({ step, evidence, reference, children }: BaselineQuestionsProps) {
  return (
    <>
      <Question name="demographics">
        <Textarea
          {...step.text('demographics')}
          label={{ text: QUESTIONS['baseline.demographics'], size: 's' }}
        />
        {children}
      </Question>
      <Question name="worksWell">
        <Textarea {...step.text('worksWell')} label={{ text: QUESTIONS['baseline.worksWell'], size: 's' }} />
      </Question>
      <Question name="problems">
        <Textarea {...step.text('problems')} label={{ text: QUESTIONS['baseline.problems'], size: 's' }} />
      </Question>
      <Question name="evidenceIds">
        <LinkChoices
          {...step.choices('evidenceIds')}
          legend="Which evidence supports these answers?"
          choices={evidence}
          none={
            <a className="govuk-link" href={paths.evidence(reference)}>
              Add evidence first, to link it here
            </a>
          }
        />
      </Question>
      <Question name="nothingRelevantReason">
        <Textarea
          {...step.text('nothingRelevantReason')}
          label={{ text: 'If nothing is relevant for this group, why not?', size: 's' }}
          hint="Leave this empty if you have answered the questions above."
          rows={3}
        />
      </Question>
    </>
  )
}
