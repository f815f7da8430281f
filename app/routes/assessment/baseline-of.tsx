import { useActionData, useLoaderData } from '@remix-run/react'
import type { Context } from '#app/commands/context.server.ts'
import { citeFact } from '#app/commands/evidence/cite-fact.server.ts'
import { baselineSchema } from '#app/domain/assessment/baseline.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { paths } from '#app/paths.ts'
import { backTo } from '#app/ui/assessment/back-links.tsx'
import { BaselineQuestions } from '#app/ui/assessment/baseline-questions.tsx'
import { CharacteristicNote } from '#app/ui/assessment/characteristic-note.tsx'
import { SectionForm } from '#app/ui/assessment/section-form.tsx'
import { NotificationBanner } from '#app/ui/govuk/notification-banner.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { CITE, FactsToCite } from '#app/ui/evidence/facts-to-cite.tsx'
import { titled } from '#app/ui/page-title.ts'
import { onAssessment } from '#app/pages/assessment/assessment-page.server.ts'
import {
  getCharacteristicInView,
  characteristicAfter,
} from '#app/views/assessment/characteristic-in-view.server.ts'
import { evidenceChoices } from '#app/views/assessment/choices.server.ts'
import { suggestFacts } from '#app/views/evidence/suggested-facts.server.ts'
import { saveForm } from '#app/pages/assessment/section-form.server.ts'
import { loadSection } from '#app/pages/assessment/open-section.server.ts'

const FORM = { schema: baselineSchema, lists: ['evidenceIds'] } as const

export const handle = { hydrate: true, ...backTo(paths.baseline, 'all characteristics') } satisfies PageHandle
export const meta = titled<typeof loader>(
  ({ data }) => `${data.characteristic.label}, the baseline: ${data.head.reference}`,
)

export const loader = onAssessment('edit', async (page) => {
  const characteristic = await getCharacteristicInView(page, 'baseline', page.params['characteristic'])
  const section = await loadSection(page, { section: 'baseline', entryId: characteristic.key }, FORM)
  return {
    ...section,
    characteristic,
    evidence: await evidenceChoices(page),
    facts: await suggestFacts(page, characteristic.key, section.values['evidenceIds']),
    cited: parseNumber(page.url.searchParams.get('cited') ?? ''),
  }
})

export const action = onAssessment('edit', async (page) => {
  const { key } = await getCharacteristicInView(page, 'baseline', page.params['characteristic'])
  const { reference } = page.assessment
  const citeFactIn = (intent: string) => {
    const number = intent.startsWith(CITE) ? parseNumber(intent.slice(CITE.length)) : undefined
    if (number === undefined) return undefined
    return async (context: Context) => {
      const cited = await citeFact(context, { reference, characteristic: key, number })
      return `${paths.baselineOf(reference, key)}?cited=${cited}`
    }
  }
  const after = await characteristicAfter(page, key)
  return saveForm(
    page,
    { section: 'baseline', entryId: key },
    {
      form: FORM,
      next: after ? paths.baselineOf(reference, after) : paths.impacts(reference),
      choices: { evidenceIds: await evidenceChoices(page) },
      button: citeFactIn,
    },
  )
})

export default function BaselineOfPage() {
  const page = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const step = useStepForm(FORM, { saved: page.values, returned })
  const { characteristic, evidence, head, facts, cited } = page
  return (
    <SectionForm
      page={page}
      returned={returned}
      step={step}
      title={`${characteristic.label}: people now`}
      intro={
        <>
          {cited && (
            <NotificationBanner
              type="success"
              text={
                `Evidence item ${cited} now cites the fact and is linked to this baseline. What you typed is ` +
                'saved.'
              }
            />
          )}
          <CharacteristicNote {...characteristic} />
        </>
      }
    >
      {/* The Enter key presses this button. Without it, Enter would cite the first fact. */}
      <button type="submit" name="intent" value="continue" hidden />
      <BaselineQuestions step={step} evidence={evidence} reference={head.reference}>
        <FactsToCite {...facts} characteristic={characteristic} />
      </BaselineQuestions>
    </SectionForm>
  )
}

/** A number of a fact or an evidence item, from a button or the address. */
const parseNumber = (text: string): number | undefined =>
  /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined
