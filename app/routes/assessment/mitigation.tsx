import { useActionData, useLoaderData } from '@remix-run/react'
import { mitigationSchema } from '#app/domain/assessment/mitigation.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { paths } from '#app/paths.ts'
import { DeliveryQuestions } from '#app/ui/assessment/delivery-questions.tsx'
import { backTo } from '#app/ui/assessment/back-links.tsx'
import { LinkChoices } from '#app/ui/assessment/link-choices.tsx'
import { Removal } from '#app/ui/assessment/list-changes.tsx'
import { Question, SectionForm } from '#app/ui/assessment/section-form.tsx'
import { Select } from '#app/ui/govuk/select.tsx'
import { Textarea } from '#app/ui/govuk/textarea.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'
import { QUESTIONS } from '#app/domain/assessment/questions.ts'
import { onAssessment } from '#app/pages/assessment/assessment-page.server.ts'
import { engagementChoices, impactChoices } from '#app/views/assessment/choices.server.ts'
import { saveForm } from '#app/pages/assessment/section-form.server.ts'
import { loadSection, rowOf } from '#app/pages/assessment/open-section.server.ts'

const FORM = {
  schema: mitigationSchema,
  dates: ['dueOn'],
  numbers: ['impactNumber'],
  lists: ['engagementIds'],
} as const

export const handle = { hydrate: true, ...backTo(paths.mitigations, 'the mitigations') } satisfies PageHandle
export const meta = titled<typeof loader>(({ data }) => `${titleOf(data.sequence)}: ${data.head.reference}`)

export const loader = onAssessment('edit', async (page) => {
  const section = await loadSection(page, await rowOf(page, 'mitigation'), FORM)
  const impacts = await impactChoices(page)
  const preset = impacts.find(({ value }) => value === page.url.searchParams.get('impact'))
  const values = section.rowVersion === 0 && preset ? { impactNumber: Number(preset.value) } : section.values
  return { ...section, values, impacts, engagement: await engagementChoices(page) }
})

export const action = onAssessment('edit', async (page) =>
  saveForm(page, await rowOf(page, 'mitigation'), {
    form: FORM,
    next: paths.mitigations(page.assessment.reference),
    choices: { impactNumber: await impactChoices(page), engagementIds: await engagementChoices(page) },
  }),
)

export default function MitigationPage() {
  const page = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const step = useStepForm(FORM, { saved: page.values, returned })
  const area = (
    name: 'summary' | 'action' | 'sourceOfSuggestion' | 'evidence' | 'feasibility' | 'measure',
    rows: number,
    more = '',
  ) => (
    <Question name={name}>
      <Textarea
        {...step.text(name)}
        label={{ text: `${QUESTIONS[`mitigations.${name}`]}${more}`, size: 's' }}
        rows={rows}
      />
    </Question>
  )
  const answered = page.values['impactNumber']
  const isGone = answered !== undefined && !page.impacts.some(({ value }) => value === String(answered))
  const gone = isGone
    ? [{ value: String(answered), text: `Impact ${String(answered)}, which is not in this assessment` }]
    : []
  return (
    <SectionForm
      page={page}
      returned={returned}
      step={step}
      title={titleOf(page.sequence)}
      after={<Removal page={page} list={paths.mitigations} what="this mitigation" />}
    >
      <Question name="impactNumber">
        <Select
          {...step.text('impactNumber')}
          label={{ text: 'Which impact is it for?', size: 's' }}
          items={[{ value: '', text: 'Choose an impact' }, ...gone, ...page.impacts]}
          className="app-select-wide"
        />
      </Question>
      {area('summary', 2, ' (optional)')}
      {area('action', 7)}
      {area('sourceOfSuggestion', 2, ' (optional)')}
      <Question name="engagementIds">
        <LinkChoices
          {...step.choices('engagementIds')}
          legend="Engagement it came from (optional)"
          choices={page.engagement}
          none="The engagement log is empty. Once you have engaged people, you can link to it here."
        />
      </Question>
      {area('evidence', 3, ' (optional)')}
      <DeliveryQuestions step={step} />
      {area('measure', 3)}
    </SectionForm>
  )
}

const titleOf = (sequence: number | undefined) => (sequence ? `Mitigation ${sequence}` : 'Add a mitigation')
