import type { impactSchema } from '#app/domain/assessment/impact.ts'
import type { useStepForm } from '#app/forms/use-step-form.ts'
import { paths } from '#app/paths.ts'
import { Textarea } from '#app/ui/govuk/textarea.tsx'
import { QUESTIONS } from '#app/domain/assessment/questions.ts'
import { LinkChoices } from './link-choices.tsx'
import { Question } from './section-form.tsx'
import type { Choice } from '#app/views/assessment/section-page.ts'

export type ImpactStep = ReturnType<typeof useStepForm<typeof impactSchema>>

type ImpactBasisProps = {
  step: ImpactStep
  reference: string
  evidence: readonly Choice[]
  engagement: readonly Choice[]
}

/**
 * What an impact is and how it is known: source, rationale, evidence, engagement, and what supports or
 * contradicts it.
 */
export function ImpactBasis({ step, reference, evidence, engagement }: ImpactBasisProps) {
  return (
    <>
      <Question name="source">
        <Textarea
          {...step.text('source')}
          label={{ text: QUESTIONS['impacts.source'], size: 's' }}
          rows={3}
        />
      </Question>
      <Question name="rationale">
        <Textarea
          {...step.text('rationale')}
          label={{ text: QUESTIONS['impacts.rationale'], size: 's' }}
          rows={7}
        />
      </Question>
      <Question name="evidenceIds">
        <LinkChoices
          {...step.choices('evidenceIds')}
          legend="Evidence that supports it"
          choices={evidence}
          none={
            <>
              You have not added any evidence yet. Save this, then{' '}
              <a className="govuk-link" href={paths.evidence(reference)}>
                add evidence
              </a>
              .
            </>
          }
        />
      </Question>
      <Question name="engagementIds">
        <LinkChoices
          {...step.choices('engagementIds')}
          legend="Engagement that supports it"
          choices={engagement}
          none={
            <>
              The engagement log is empty. Save this, then{' '}
              <a className="govuk-link" href={paths.engagement(reference)}>
                add an entry
              </a>
              .
            </>
          }
        />
      </Question>
      <Question name="additionalInformation">
        <Textarea
          {...step.text('additionalInformation')}
          label={{ text: `${QUESTIONS['impacts.additionalInformation']} (optional)`, size: 's' }}
        />
      </Question>
    </>
  )
}
