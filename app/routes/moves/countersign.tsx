import { useActionData, useLoaderData } from '@remix-run/react'
import { moveAssessment } from '#app/commands/move-assessment.server.ts'
import { ATTESTATIONS } from '#app/domain/assessment/attestations.ts'
import { attestationSchema } from '#app/domain/assessment/move-forms.ts'
import { readAnswers, readForm } from '#app/forms/read-form.server.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { paths } from '#app/paths.ts'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'
import { Attestation } from '#app/ui/reading/attestation.tsx'
import { withDone } from '#app/ui/reading/done-banner.tsx'
import { FindingsToSign } from '#app/ui/reading/findings-to-sign.tsx'
import { backToReading, MoveForm } from '#app/ui/reading/move-form.tsx'
import { onAssessment } from '#app/web/assessment-page.server.ts'
import { invalid } from '#app/web/page.server.ts'
import { answerUnlessDone, contextOf, moveVersionOf, signingPage } from './move-answer.server.ts'

const FORM = { schema: attestationSchema, lists: ['attested'] } as const

export const handle = { hydrate: true, ...backToReading } satisfies PageHandle
export const meta = titled<typeof loader>(({ data }) => `Countersign: ${data.head.reference}`)

export const loader = onAssessment('countersign', signingPage)

export const action = onAssessment('countersign', async (page) => {
  const { reference, versionNumber } = page.subject
  const form = await readForm(page.request)
  const answers = readAnswers(form, FORM)
  if (!answers.ok) return invalid(answers.errors, answers.entered)
  const move = { reference, event: 'countersign', attested: true, moveVersion: moveVersionOf(form) } as const
  const notDone = await answerUnlessDone(form, FORM, () => moveAssessment(contextOf(page, form), move))
  return notDone ?? page.redirect(withDone(paths.version(reference, versionNumber), 'countersigned'))
})

export default function CountersignPage() {
  const page = useLoaderData<typeof loader>()
  const notDone = useActionData<typeof action>()
  const step = useStepForm(FORM, { returned: notDone })
  return (
    <MoveForm
      page={page}
      title="Countersign this assessment"
      button="Countersign"
      step={step}
      notDone={notDone}
      fields={<Attestation step={step} statement={ATTESTATIONS.countersign} />}
    >
      <p className="govuk-body">
        Its outcome is D: barriers remain, and the proposal goes on with caution. With your countersignature the
        assessment is approved. If you are not satisfied, return it for changes instead.
      </p>
      <FindingsToSign findings={page.findings} />
    </MoveForm>
  )
}
