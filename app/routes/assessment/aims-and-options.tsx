import { useActionData, useLoaderData } from '@remix-run/react'
import { aimsAndOptionsSchema } from '#app/domain/assessment/proposal.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { paths } from '#app/paths.ts'
import { toTaskList } from '#app/ui/assessment/back-links.tsx'
import { Question, SectionForm } from '#app/ui/assessment/section-form.tsx'
import { Textarea } from '#app/ui/govuk/textarea.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'
import { QUESTIONS } from '#app/domain/assessment/questions.ts'
import { onAssessment } from '#app/pages/assessment/assessment-page.server.ts'
import { saveForm } from '#app/pages/assessment/section-form.server.ts'
import { loadSection, single } from '#app/pages/assessment/open-section.server.ts'

const FORM = { schema: aimsAndOptionsSchema } as const

export const handle = { hydrate: true, ...toTaskList } satisfies PageHandle
export const meta = titled<typeof loader>(({ data }) => `Aims, scope and options: ${data.head.reference}`)

export const loader = onAssessment('edit', (page) => loadSection(page, single('aims-and-options'), FORM))

export const action = onAssessment('edit', (page) =>
  saveForm(page, single('aims-and-options'), {
    form: FORM,
    next: paths.evidenceGathered(page.assessment.reference),
  }),
)

export default function AimsAndOptionsPage() {
  const page = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const step = useStepForm(FORM, { saved: page.values, returned })
  return (
    <SectionForm page={page} returned={returned} step={step} title="Aims, scope and options">
      <Question name="aims">
        <Textarea {...step.text('aims')} label={{ text: QUESTIONS['proposal.aims'], size: 's' }} rows={7} />
      </Question>
      <Question name="scope">
        <Textarea {...step.text('scope')} label={{ text: QUESTIONS['proposal.scope'], size: 's' }} />
      </Question>
      <Question name="optionsConsidered">
        <Textarea
          {...step.text('optionsConsidered')}
          label={{ text: QUESTIONS['proposal.optionsConsidered'], size: 's' }}
          rows={7}
        />
      </Question>
      <Question name="peopleInvolved">
        <Textarea
          {...step.text('peopleInvolved')}
          label={{ text: QUESTIONS['proposal.peopleInvolved'], size: 's' }}
        />
      </Question>
    </SectionForm>
  )
}
