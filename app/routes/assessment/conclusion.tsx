import { useActionData, useLoaderData } from '@remix-run/react'
import { conclusionSchema } from '#app/domain/assessment/conclusion.ts'
import { DUTY_AIMS } from '#app/domain/characteristics.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { paths } from '#app/paths.ts'
import { toTaskList } from '#app/ui/assessment/back-links.tsx'
import { OtherHarms } from '#app/ui/oversight/other-harms.tsx'
import { Question, SectionForm } from '#app/ui/assessment/section-form.tsx'
import { DateInput } from '#app/ui/govuk/date-input.tsx'
import { Textarea } from '#app/ui/govuk/textarea.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'
import { QUESTIONS } from '#app/domain/assessment/questions.ts'
import { onAssessment } from '#app/pages/assessment/assessment-page.server.ts'
import { otherHarmsHere } from '#app/views/oversight/other-harms.server.ts'
import { saveForm } from '#app/pages/assessment/section-form.server.ts'
import { loadSection, single } from '#app/pages/assessment/open-section.server.ts'

const FORM = { schema: conclusionSchema, dates: ['reviewOn'] } as const

export const handle = { hydrate: true, ...toTaskList } satisfies PageHandle
export const meta = titled<typeof loader>(({ data }) => `Step 4, conclusions: ${data.head.reference}`)

export const loader = onAssessment('edit', async (page) => ({
  ...(await loadSection(page, single('conclusion'), FORM)),
  otherHarms: await otherHarmsHere(page),
}))

export const action = onAssessment('edit', (page) =>
  saveForm(page, single('conclusion'), { form: FORM, next: paths.outcome(page.assessment.reference) }),
)

export default function ConclusionPage() {
  const page = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const step = useStepForm(FORM, { saved: page.values, returned })
  const area = (name: keyof typeof WORDS, hint?: string) => (
    <Question name={name}>
      <Textarea {...step.text(name)} label={{ text: WORDS[name], size: 's' }} hint={hint} />
    </Question>
  )
  return (
    <SectionForm page={page} returned={returned} step={step} title="Step 4: Conclusions">
      <h2 className="govuk-heading-m">Engagement</h2>
      {area('communityEngagement')}
      {area('noEngagementReason', 'Leave this empty if there is an entry in the engagement log.')}
      <h2 className="govuk-heading-m">Impacts that remain</h2>
      {area('unmitigatedJustification', 'Leave this empty if every harm has a mitigation.')}
      {area('adverseJustification', 'Leave this empty if this does not apply.')}
      <h2 className="govuk-heading-m">Combined with other proposals</h2>
      <OtherHarms {...page.otherHarms} />
      {area('cumulativeImpact')}
      <h2 className="govuk-heading-m">The three aims of the duty</h2>
      <p className="govuk-body app-measure">
        Section 149 of the Equality Act 2010 asks for due regard to three aims. For each one, say what the
        proposal does. Marriage and civil partnership only counts for the first aim.
      </p>
      {area('eliminate')}
      {area('advance')}
      {area('foster')}
      <h2 className="govuk-heading-m">Afterwards</h2>
      {area('monitoring')}
      <Question name="reviewOn">
        <DateInput
          {...step.date('reviewOn')}
          legend={{ text: QUESTIONS['conclusion.reviewOn'], size: 's' }}
          hint="For example, 27 3 2028"
        />
      </Question>
    </SectionForm>
  )
}

const WORDS = {
  communityEngagement: QUESTIONS['conclusion.communityEngagement'],
  noEngagementReason: 'If there was no engagement at all, why not?',
  unmitigatedJustification: QUESTIONS['conclusion.unmitigatedJustification'],
  adverseJustification: QUESTIONS['conclusion.adverseJustification'],
  cumulativeImpact: QUESTIONS['conclusion.cumulativeImpact'],
  ...DUTY_AIMS,
  monitoring: QUESTIONS['conclusion.monitoring'],
}
