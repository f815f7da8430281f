import { useActionData, useLoaderData } from '@remix-run/react'
import { proposalSchema } from '#app/domain/assessment/proposal.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { paths } from '#app/paths.ts'
import { toTaskList } from '#app/ui/assessment/back-links.tsx'
import { Question, SectionForm } from '#app/ui/assessment/section-form.tsx'
import { DateInput } from '#app/ui/govuk/date-input.tsx'
import { Input } from '#app/ui/govuk/input.tsx'
import { Select } from '#app/ui/govuk/select.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'
import { QUESTIONS } from '#app/domain/assessment/questions.ts'
import { onAssessment } from '#app/pages/assessment/assessment-page.server.ts'
import { directorateChoices } from '#app/views/assessment/choices.server.ts'
import { saveForm } from '#app/pages/assessment/section-form.server.ts'
import { loadSection, single } from '#app/pages/assessment/open-section.server.ts'

const FORM = { schema: proposalSchema, openDates: ['startedOn'] } as const

export const handle = { hydrate: true, ...toTaskList } satisfies PageHandle
export const meta = titled<typeof loader>(({ data }) => `About the proposal: ${data.head.reference}`)

export const loader = onAssessment('edit', async (page) => ({
  ...(await loadSection(page, single('proposal'), FORM)),
  directorates: await directorateChoices(page, page.assessment.directorateId),
}))

export const action = onAssessment('edit', async (page) =>
  saveForm(page, single('proposal'), {
    form: FORM,
    next: paths.leadOfficers(page.assessment.reference),
    choices: { directorateId: await directorateChoices(page, page.assessment.directorateId) },
  }),
)

export default function ProposalPage() {
  const page = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const step = useStepForm(FORM, { saved: page.values, returned })
  return (
    <SectionForm page={page} returned={returned} step={step} title="About the proposal">
      <Question name="title">
        <Input {...step.text('title')} label={{ text: QUESTIONS['proposal.title'], size: 's' }} />
      </Question>
      <Question name="directorateId">
        <Select
          {...step.text('directorateId')}
          label={{ text: QUESTIONS['proposal.directorate'], size: 's' }}
          items={[{ value: '', text: 'Choose a directorate' }, ...page.directorates]}
        />
      </Question>
      <Question name="service">
        <Input
          {...step.text('service')}
          label={{ text: `${QUESTIONS['proposal.service']} (optional)`, size: 's' }}
        />
      </Question>
      <Question name="startedOn">
        <DateInput
          {...step.date('startedOn')}
          legend={{ text: `${QUESTIONS['proposal.startedOn']} (optional)`, size: 's' }}
          hint="A year, or a month and year, is enough. For example, 27 3 2026 or 3 2026"
        />
      </Question>
    </SectionForm>
  )
}
