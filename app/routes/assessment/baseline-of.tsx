import { useActionData, useLoaderData } from '@remix-run/react'
import { baselineSchema } from '#app/domain/assessment/baseline.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { paths } from '#app/paths.ts'
import { backTo } from '#app/ui/assessment/back-links.tsx'
import { CharacteristicNote } from '#app/ui/assessment/characteristic-note.tsx'
import { LinkChoices } from '#app/ui/assessment/link-choices.tsx'
import { Question, SectionForm } from '#app/ui/assessment/section-form.tsx'
import { Textarea } from '#app/ui/govuk/textarea.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'
import { QUESTIONS } from '#app/ui/reading/questions.ts'
import { onAssessment } from '#app/web/assessment-page.server.ts'
import { characteristicAsked, characteristicAfter } from './characteristic-asked.server.ts'
import { evidenceChoices } from './choices.server.ts'
import { saveForm } from './section-form.server.ts'
import { loadSection } from './section-page.server.ts'

const FORM = { schema: baselineSchema, lists: ['evidenceIds'] } as const

export const handle = { hydrate: true, ...backTo(paths.baseline, 'all characteristics') } satisfies PageHandle
export const meta = titled<typeof loader>(({ data }) => `${data.characteristic.label}, the baseline: ${data.head.reference}`)

export const loader = onAssessment('edit', async (page) => {
  const characteristic = await characteristicAsked(page, 'baseline')
  return {
    ...(await loadSection(page, { section: 'baseline', subjectId: characteristic.key }, FORM)),
    characteristic,
    evidence: await evidenceChoices(page),
  }
})

export const action = onAssessment('edit', async (page) => {
  const { key } = await characteristicAsked(page, 'baseline')
  const { reference } = page.subject
  const after = await characteristicAfter(page, key)
  return saveForm(page, { section: 'baseline', subjectId: key }, {
    form: FORM,
    next: after ? paths.baselineOf(reference, after) : paths.impacts(reference),
    choices: { evidenceIds: await evidenceChoices(page) },
  })
})

export default function BaselineOfPage() {
  const page = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const step = useStepForm(FORM, { saved: page.values, returned })
  const { characteristic, evidence, head } = page
  return (
    <SectionForm
      page={page}
      returned={returned}
      step={step}
      title={`${characteristic.label}: people now`}
      intro={<CharacteristicNote {...characteristic} />}
    >
      <Question name="demographics">
        <Textarea {...step.text('demographics')} label={{ text: QUESTIONS['baseline.demographics'], size: 's' }} />
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
          legend="Which evidence do these answers rest on?"
          choices={evidence}
          none={<a className="govuk-link" href={paths.evidence(head.reference)}>Add evidence first, to link it here</a>}
        />
      </Question>
      <Question name="nothingRelevantReason">
        <Textarea
          {...step.text('nothingRelevantReason')}
          label={{ text: 'Is nothing about this group relevant here? Then say why', size: 's' }}
          hint="Leave this empty if you have answered the questions above."
          rows={3}
        />
      </Question>
    </SectionForm>
  )
}
