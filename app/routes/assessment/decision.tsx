import { useActionData, useLoaderData } from '@remix-run/react'
import { decisionSchema } from '#app/domain/assessment/proposal.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { paths } from '#app/paths.ts'
import { toTaskList } from '#app/ui/assessment/back-links.tsx'
import { Question, SectionForm } from '#app/ui/assessment/section-form.tsx'
import { DateInput } from '#app/ui/govuk/date-input.tsx'
import { Input } from '#app/ui/govuk/input.tsx'
import { Textarea } from '#app/ui/govuk/textarea.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'
import { QUESTIONS } from '#app/domain/assessment/questions.ts'
import { onAssessment } from '#app/pages/assessment/assessment-page.server.ts'
import { saveForm } from '#app/pages/assessment/section-form.server.ts'
import { loadSection, single } from '#app/pages/assessment/open-section.server.ts'

const FORM = { schema: decisionSchema, dates: ['date'] } as const

export const handle = { hydrate: true, ...toTaskList } satisfies PageHandle
export const meta = titled<typeof loader>(({ data }) => `The decision: ${data.head.reference}`)

export const loader = onAssessment('edit', (page) => loadSection(page, single('decision'), FORM))

export const action = onAssessment('edit', (page) =>
  saveForm(page, single('decision'), { form: FORM, next: paths.aimsAndOptions(page.assessment.reference) }),
)

export default function DecisionPage() {
  const page = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const step = useStepForm(FORM, { saved: page.values, returned })
  return (
    <SectionForm page={page} returned={returned} step={step} title="The decision">
      <Question name="body">
        <Input {...step.text('body')} label={{ text: QUESTIONS['proposal.decision.body'], size: 's' }} />
      </Question>
      <Question name="date">
        <DateInput
          {...step.date('date')}
          legend={{ text: 'When will they decide?', size: 's' }}
          hint="For example, 27 3 2027"
        />
      </Question>
      <Question name="reportReference">
        <Input
          {...step.text('reportReference')}
          label={{ text: `${QUESTIONS['proposal.decision.reportReference']} (optional)`, size: 's' }}
          className="govuk-input--width-20"
        />
      </Question>
      <Question name="noDecisionReason">
        <Textarea
          {...step.text('noDecisionReason')}
          label={{ text: 'If there is no formal decision, why not?', size: 's' }}
          hint="Leave this empty if there is a formal decision."
          rows={3}
        />
      </Question>
    </SectionForm>
  )
}
