import { useActionData, useLoaderData } from '@remix-run/react'
import { engagementEntrySchema } from '#app/domain/assessment/engagement-entry.ts'
import { readForm } from '#app/forms/read-form.server.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { paths } from '#app/paths.ts'
import { backTo } from '#app/ui/assessment/back-links.tsx'
import { EngagementQuestions } from '#app/ui/assessment/engagement-questions.tsx'
import { LedToForm } from '#app/ui/evidence/led-to-form.tsx'
import { Removal } from '#app/ui/assessment/list-changes.tsx'
import { SectionForm } from '#app/ui/assessment/section-form.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'
import { onAssessment } from '#app/pages/assessment/assessment-page.server.ts'
import { groupChoices } from '#app/views/assessment/group-choices.server.ts'
import { firstAnswers, formatRepresented } from '#app/views/evidence/engagement-in-view.server.ts'
import { ledToChoices, saveLedTo } from '#app/pages/evidence/led-to.server.ts'
import { saveForm } from '#app/pages/assessment/section-form.server.ts'
import { loadSection, rowOf } from '#app/pages/assessment/open-section.server.ts'

const FORM = {
  schema: engagementEntrySchema,
  dates: ['from', 'to'],
  lists: ['groups'],
  numbers: ['numberEngaged'],
} as const

export const handle = {
  hydrate: true,
  ...backTo(paths.engagement, 'the engagement log'),
} satisfies PageHandle
export const meta = titled<typeof loader>(({ data }) => `${titleOf(data.sequence)}: ${data.head.reference}`)

export const loader = onAssessment('edit', async (page) => {
  const place = await rowOf(page, 'engagement-entry')
  const section = await loadSection(page, place, FORM)
  const isNew = section.rowVersion === 0
  const values = isNew ? await firstAnswers(page.db, page.url.searchParams.get('with') ?? '') : section.values
  return {
    ...section,
    values,
    groups: await groupChoices(page, { wide: true }),
    represents: await formatRepresented(page, values),
    ledTo: await ledToChoices(page, place),
  }
})

export const action = onAssessment('edit', async (page) => {
  const place = await rowOf(page, 'engagement-entry')
  const sent = await readForm(page.request.clone())
  if (sent.text('intent') === 'led to') return saveLedTo(page, place, sent)
  return saveForm(page, place, {
    form: FORM,
    next: paths.engagement(page.assessment.reference),
    choices: { groups: await groupChoices(page, { wide: true }) },
  })
})

export default function EngagementEntryPage() {
  const page = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const step = useStepForm(FORM, { saved: page.values, returned })
  const { sequence } = page
  const after = sequence && (
    <>
      <LedToForm {...page.ledTo} />
      <Removal page={page} list={paths.engagement} what="this entry" />
    </>
  )
  return (
    <SectionForm page={page} returned={returned} step={step} title={titleOf(sequence)} after={after}>
      <EngagementQuestions step={step} groups={page.groups} represents={page.represents} />
    </SectionForm>
  )
}

const titleOf = (sequence: number | undefined) =>
  sequence ? `Engagement entry ${sequence}` : 'Add an engagement entry'
