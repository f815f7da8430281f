import { useActionData, useLoaderData } from '@remix-run/react'
import { evidenceGatheredSchema } from '#app/domain/assessment/proposal.ts'
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

const FORM = { schema: evidenceGatheredSchema } as const

export const handle = { hydrate: true, ...toTaskList } satisfies PageHandle
export const meta = titled<typeof loader>(({ data }) => `Evidence gathered: ${data.head.reference}`)

export const loader = onAssessment('edit', (page) => loadSection(page, single('evidence-gathered'), FORM))

export const action = onAssessment('edit', (page) =>
  saveForm(page, single('evidence-gathered'), {
    form: FORM,
    next: paths.evidence(page.assessment.reference),
  }),
)

export default function EvidenceGatheredPage() {
  const page = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const step = useStepForm(FORM, { saved: page.values, returned })
  return (
    <SectionForm page={page} returned={returned} step={step} title="Evidence gathered">
      <Question name="evidence">
        <Textarea
          {...step.text('evidence')}
          label={{ text: QUESTIONS['proposal.evidence'], size: 's' }}
          rows={7}
        />
      </Question>
      <Question name="evidenceGaps">
        <Textarea
          {...step.text('evidenceGaps')}
          label={{ text: QUESTIONS['proposal.evidenceGaps'], size: 's' }}
          hint="If nothing was missing, say so."
        />
      </Question>
      <Question name="answerToGaps">
        <Textarea
          {...step.text('answerToGaps')}
          label={{ text: QUESTIONS['proposal.answerToGaps'], size: 's' }}
          hint="Needed if you described gaps."
        />
      </Question>
    </SectionForm>
  )
}
