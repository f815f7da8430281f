import { useActionData, useLoaderData } from '@remix-run/react'
import { moveAssessment } from '#app/commands/move-assessment.server.ts'
import { ATTESTATIONS } from '#app/domain/assessment/attestations.ts'
import { stopSchema } from '#app/domain/assessment/move-forms.ts'
import { readAnswers, readForm } from '#app/forms/read-form.server.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { paths } from '#app/paths.ts'
import { Textarea } from '#app/ui/govuk/textarea.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'
import { withDone } from '#app/ui/reading/done-banner.tsx'
import { backToReading, MoveForm } from '#app/ui/reading/move-form.tsx'
import { onAssessment } from '#app/web/assessment-page.server.ts'
import { invalid } from '#app/web/page.server.ts'
import { answerUnlessDone, contextOf, movePage, moveVersionOf } from './move-answer.server.ts'

const FORM = { schema: stopSchema } as const

export const handle = { hydrate: true, ...backToReading } satisfies PageHandle
export const meta = titled<typeof loader>(({ data }) => `Stop the proposal: ${data.head.reference}`)

export const loader = onAssessment('stop', movePage)

export const action = onAssessment('stop', async (page) => {
  const { reference, versionNumber } = page.subject
  const form = await readForm(page.request)
  const answers = readAnswers(form, FORM)
  if (!answers.ok) return invalid(answers.errors, answers.entered)
  const move = { reference, event: 'stop', ...answers.value, moveVersion: moveVersionOf(form) } as const
  const notDone = await answerUnlessDone(form, FORM, () => moveAssessment(contextOf(page, form), move))
  return notDone ?? page.redirect(withDone(paths.version(reference, versionNumber), 'stopped'))
})

export default function StopPage() {
  const page = useLoaderData<typeof loader>()
  const notDone = useActionData<typeof action>()
  const step = useStepForm(FORM, { returned: notDone })
  return (
    <MoveForm
      page={page}
      title="Stop this proposal"
      button="Stop the proposal"
      isWarning
      step={step}
      notDone={notDone}
      fields={
        <Textarea
          {...step.text('comment')}
          label={{ text: 'Is there anything the authors should know? (optional)', size: 's' }}
          hint="They see it, and so does everybody who can read the assessment."
        />
      }
    >
      <p className="govuk-body">
        Its outcome is E: actual or potential unlawful discrimination. The authors and the equality leads are told
        at once. A stopped assessment can never be approved; only a new version can follow.
      </p>
      <p className="govuk-body">With this you state:</p>
      <blockquote className="app-attestation">“{ATTESTATIONS.stop}”</blockquote>
    </MoveForm>
  )
}
