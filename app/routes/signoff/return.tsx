import { useActionData, useLoaderData } from '@remix-run/react'
import { returnAssessment } from '#app/commands/signoff/return-assessment.server.ts'
import { listCommentsFor } from '#app/data/signoff/comments.server.ts'
import { returnSchema } from '#app/domain/signoff/move-forms.ts'
import { PART_KEYS, PARTS } from '#app/domain/assessment/parts.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { paths } from '#app/paths.ts'
import { Checkboxes } from '#app/ui/govuk/checkboxes.tsx'
import { Textarea } from '#app/ui/govuk/textarea.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'
import { withDone } from '#app/ui/signoff/done-banner.tsx'
import { backToReading, MoveForm } from '#app/ui/signoff/move-form.tsx'
import { onAssessment } from '#app/pages/assessment/assessment-page.server.ts'
import { doWithAnswers, movePage } from '#app/pages/signoff/move-page.server.ts'

const FORM = { schema: returnSchema, lists: ['parts'] } as const

export const handle = { hydrate: true, ...backToReading } satisfies PageHandle
export const meta = titled<typeof loader>(({ data }) => `Return for changes: ${data.head.reference}`)

/** Parts that the person commented on are selected. */
export const loader = onAssessment('return', async (page) => {
  const unsent = (await listCommentsFor(page.db, page.assessment.versionId, page.actor.id)).filter(
    ({ sentAt }) => sentAt === null,
  )
  const parts = [...new Set(unsent.flatMap(({ part }) => (part === null ? [] : [part])))]
  return { ...movePage(page), unsent: unsent.length, saved: { parts } }
})

export const action = onAssessment('return', (page) =>
  doWithAnswers(page, FORM, async (context, answers) => {
    const { reference, versionNumber } = page.assessment
    await returnAssessment(context, { reference, moveVersion: context.seen, ...answers })
    return withDone(paths.version(reference, versionNumber), 'returned')
  }),
)

export default function ReturnPage() {
  const page = useLoaderData<typeof loader>()
  const step = useStepForm(FORM, { saved: page.saved, returned: useActionData<typeof action>() })
  return (
    <MoveForm
      page={page}
      title="Return this assessment for changes"
      button="Return it"
      step={step}
      fields={<Questions step={step} />}
    >
      <p className="govuk-body">
        The authors can change everything again. We mark the parts you choose for them. When they submit it
        again, you see every word that changed.
      </p>
      {page.unsent > 0 && <p className="govuk-body">{sentAlong(page.unsent)}</p>}
    </MoveForm>
  )
}

const sentAlong = (count: number) =>
  count === 1
    ? 'We will send your comment on one part with it.'
    : `We will send your ${count} comments on parts with it.`

function Questions({ step }: { step: ReturnType<typeof useStepForm<typeof returnSchema>> }) {
  return (
    <>
      <Textarea
        {...step.text('comment')}
        label={{ text: 'What needs to change?', size: 's' }}
        hint="The authors see this first."
      />
      <Checkboxes
        {...step.choices('parts')}
        legend={{ text: 'Which parts need to change?', size: 's' }}
        items={PART_KEYS.map((part) => ({ value: part, text: PARTS[part] }))}
      />
    </>
  )
}
