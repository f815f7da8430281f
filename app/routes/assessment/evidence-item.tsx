import { useActionData, useLoaderData } from '@remix-run/react'
import { EVIDENCE_KINDS, evidenceItemSchema } from '#app/domain/assessment/evidence-item.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { paths } from '#app/paths.ts'
import { backTo } from '#app/ui/assessment/back-links.tsx'
import { GroupChoices } from '#app/ui/assessment/group-choices.tsx'
import { Removal } from '#app/ui/assessment/list-changes.tsx'
import { Question, SectionForm } from '#app/ui/assessment/section-form.tsx'
import { DateInput } from '#app/ui/govuk/date-input.tsx'
import { Input } from '#app/ui/govuk/input.tsx'
import { Select } from '#app/ui/govuk/select.tsx'
import { Textarea } from '#app/ui/govuk/textarea.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { FromLibraryNote } from '#app/ui/evidence/from-library.tsx'
import { titled } from '#app/ui/page-title.ts'
import { capitalise } from '#app/domain/capitalise.ts'
import { onAssessment } from '#app/pages/assessment/assessment-page.server.ts'
import { groupChoices } from '#app/views/assessment/group-choices.server.ts'
import { fromLibrary } from '#app/views/evidence/suggested-facts.server.ts'
import { saveForm } from '#app/pages/assessment/section-form.server.ts'
import { loadSection, rowOf } from '#app/pages/assessment/open-section.server.ts'

const FORM = { schema: evidenceItemSchema, openDates: ['asOf'], lists: ['characteristics'] } as const

export const handle = { hydrate: true, ...backTo(paths.evidence, 'the evidence') } satisfies PageHandle
export const meta = titled<typeof loader>(({ data }) => `${titleOf(data.sequence)}: ${data.head.reference}`)

export const loader = onAssessment('edit', async (page) => {
  const section = await loadSection(page, await rowOf(page, 'evidence-item'), FORM)
  return { ...section, groups: await groupChoices(page), from: await fromLibrary(page, section.values) }
})

export const action = onAssessment('edit', async (page) =>
  saveForm(page, await rowOf(page, 'evidence-item'), {
    form: FORM,
    next: paths.evidence(page.assessment.reference),
    choices: { characteristics: await groupChoices(page) },
  }),
)

export default function EvidenceItemPage() {
  const page = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const step = useStepForm(FORM, { saved: page.values, returned })
  return (
    <SectionForm
      page={page}
      returned={returned}
      step={step}
      title={titleOf(page.sequence)}
      intro={<FromLibraryNote from={page.from} />}
      after={<Removal page={page} list={paths.evidence} what="this evidence item" />}
    >
      <Question name="title">
        <Input {...step.text('title')} label={{ text: 'Title', size: 's' }} />
      </Question>
      <Question name="kind">
        <Select
          {...step.text('kind')}
          label={{ text: 'What kind of evidence is it?', size: 's' }}
          items={[
            { value: '', text: 'Choose a kind' },
            ...EVIDENCE_KINDS.map((value) => ({ value, text: capitalise(value) })),
          ]}
        />
      </Question>
      <Question name="publisher">
        <Input {...step.text('publisher')} label={{ text: 'Who published it? (optional)', size: 's' }} />
      </Question>
      <Question name="asOf">
        <DateInput
          {...step.date('asOf')}
          legend={{ text: 'What date does it apply to? (optional)', size: 's' }}
          hint="A year, or a month and year, is enough. For example, 3 2024"
        />
      </Question>
      <Question name="reference">
        <Input
          {...step.text('reference')}
          label={{ text: 'Link or document reference (optional)', size: 's' }}
        />
      </Question>
      <Question name="area">
        <Input {...step.text('area')} label={{ text: 'Which area does it cover? (optional)', size: 's' }} />
      </Question>
      <Question name="characteristics">
        <GroupChoices
          {...step.choices('characteristics')}
          legend="Which groups does it tell you about? (optional)"
          groups={page.groups}
        />
      </Question>
      <Question name="note">
        <Textarea {...step.text('note')} label={{ text: 'Note (optional)', size: 's' }} rows={3} />
      </Question>
    </SectionForm>
  )
}

const titleOf = (sequence: number | undefined) =>
  sequence ? `Evidence item ${sequence}` : 'Add an evidence item'
