import { useActionData, useLoaderData } from '@remix-run/react'
import { countersignAssessment } from '#app/commands/signoff/countersign-assessment.server.ts'
import { ATTESTATIONS } from '#app/domain/signoff/attestations.ts'
import { attestationSchema } from '#app/domain/signoff/move-forms.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { paths } from '#app/paths.ts'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'
import { Attestation } from '#app/ui/signoff/attestation.tsx'
import { withDone } from '#app/ui/signoff/done-banner.tsx'
import { FindingsToSign } from '#app/ui/signoff/findings-to-sign.tsx'
import { backToReading, MoveForm } from '#app/ui/signoff/move-form.tsx'
import { onAssessment } from '#app/pages/assessment/assessment-page.server.ts'
import { doWithAnswers } from '#app/pages/signoff/move-page.server.ts'
import { signingPage } from '#app/pages/signoff/signing-page.server.ts'

const FORM = { schema: attestationSchema, lists: ['attested'] } as const

export const handle = { hydrate: true, ...backToReading } satisfies PageHandle
export const meta = titled<typeof loader>(({ data }) => `Countersign: ${data.head.reference}`)

export const loader = onAssessment('countersign', signingPage)

export const action = onAssessment('countersign', (page) =>
  doWithAnswers(page, FORM, async (context) => {
    const { reference, versionNumber } = page.assessment
    await countersignAssessment(context, {
      reference,
      moveVersion: context.seen,
      attested: true,
    })
    return withDone(paths.version(reference, versionNumber), 'countersigned')
  }),
)

export default function CountersignPage() {
  const page = useLoaderData<typeof loader>()
  const step = useStepForm(FORM, { returned: useActionData<typeof action>() })
  return (
    <MoveForm
      page={page}
      title="Countersign this assessment"
      button="Countersign"
      step={step}
      fields={<Attestation step={step} statement={ATTESTATIONS.countersign} />}
    >
      <p className="govuk-body">
        The outcome is D, so barriers remain and the proposal goes ahead with caution. If you countersign, the
        assessment is approved. If you are not satisfied, return it for changes.
      </p>
      <FindingsToSign findings={page.findings} />
    </MoveForm>
  )
}
