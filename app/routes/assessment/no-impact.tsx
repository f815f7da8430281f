import { useActionData, useLoaderData } from '@remix-run/react'
import { noImpactSchema } from '#app/domain/assessment/impact.ts'
import { reached } from '#app/domain/checks/reach.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { paths } from '#app/paths.ts'
import { backTo } from '#app/ui/assessment/back-links.tsx'
import { CharacteristicNote } from '#app/ui/assessment/characteristic-note.tsx'
import { Question, SectionForm } from '#app/ui/assessment/section-form.tsx'
import { Textarea } from '#app/ui/govuk/textarea.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'
import { onAssessment } from '#app/pages/assessment/assessment-page.server.ts'
import { getCharacteristicInView } from '#app/views/assessment/characteristic-in-view.server.ts'
import { listImpacts } from '#app/views/assessment/listed-impacts.server.ts'
import { saveForm } from '#app/pages/assessment/section-form.server.ts'
import { loadSection } from '#app/pages/assessment/open-section.server.ts'

const FORM = { schema: noImpactSchema } as const

export const handle = { hydrate: true, ...backTo(paths.impacts, 'the impacts') } satisfies PageHandle
export const meta = titled<typeof loader>(
  ({ data }) => `${data.characteristic.label}, impacts: ${data.head.reference}`,
)

export const loader = onAssessment('edit', async (page) => {
  const characteristic = await getCharacteristicInView(page, 'no-impact', page.params['characteristic'])
  const reaches = (keys: string[]) =>
    characteristic.isProtected ? reached(keys).has(characteristic.key) : keys.includes(characteristic.key)
  const impacts = (await listImpacts(page)).filter(({ keys, removed }) => !removed && reaches(keys))
  return {
    ...(await loadSection(page, { section: 'no-impact', entryId: characteristic.key }, FORM)),
    characteristic,
    impacts: impacts.map(({ number, name, keys }) => ({
      number,
      name,
      isWide: !keys.includes(characteristic.key),
    })),
  }
})

export const action = onAssessment('edit', async (page) => {
  const { key } = await getCharacteristicInView(page, 'no-impact', page.params['characteristic'])
  return saveForm(
    page,
    { section: 'no-impact', entryId: key },
    { form: FORM, next: paths.impacts(page.assessment.reference) },
  )
})

export default function NoImpactPage() {
  const page = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const step = useStepForm(FORM, { saved: page.values, returned })
  const { characteristic, impacts, head } = page
  const hint = impacts.some(({ isWide }) => !isWide)
    ? 'You can leave this empty because an impact names this group.'
    : undefined
  return (
    <SectionForm
      page={page}
      returned={returned}
      step={step}
      title={`${characteristic.label}: is there an impact?`}
      intro={
        <>
          <CharacteristicNote {...characteristic} />
          <h2 className="govuk-heading-m" id="impacts">
            Impacts that reach this group
          </h2>
          {impacts.length === 0 && <p className="govuk-body">There are none.</p>}
          <ul className="govuk-list">
            {impacts.map(({ number, name, isWide }) => (
              <li key={number}>
                <a className="govuk-link" href={paths.impact(head.reference, number)}>
                  {name}
                </a>
                <span>{isWide && ', which is for all protected characteristics'}</span>
              </li>
            ))}
            <li>
              <a
                className="govuk-link"
                href={`${paths.impact(head.reference, 'new')}?group=${characteristic.key}`}
              >
                Add an impact for this group
              </a>
            </li>
          </ul>
        </>
      }
    >
      <Question name="reason">
        <Textarea
          {...step.text('reason')}
          label={{ text: 'If there is no impact on this group, why not?', size: 's' }}
          hint={hint}
        />
      </Question>
    </SectionForm>
  )
}
