import { useActionData, useLoaderData } from '@remix-run/react'
import { furtherSuggestionsSchema } from '#app/domain/assessment/mitigation.ts'
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

const FORM = { schema: furtherSuggestionsSchema } as const

export const handle = { hydrate: true, ...toTaskList } satisfies PageHandle
export const meta = titled<typeof loader>(({ data }) => `Further suggestions: ${data.head.reference}`)

export const loader = onAssessment('edit', (page) => loadSection(page, single('further-suggestions'), FORM))

export const action = onAssessment('edit', (page) =>
  saveForm(page, single('further-suggestions'), {
    form: FORM,
    next: paths.conclusion(page.assessment.reference),
  }),
)

export default function FurtherSuggestionsPage() {
  const page = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const step = useStepForm(FORM, { saved: page.values, returned })
  return (
    <SectionForm page={page} returned={returned} step={step} title="Further suggestions">
      <Question name="furtherSuggestions">
        <Textarea
          {...step.text('furtherSuggestions')}
          label={{ text: `${QUESTIONS['furtherSuggestions']} (optional)`, size: 's' }}
          rows={7}
        />
      </Question>
    </SectionForm>
  )
}
