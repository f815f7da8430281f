import { useActionData, useLoaderData } from '@remix-run/react'
import { approveAssessment } from '#app/commands/signoff/approve-assessment.server.ts'
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
export const meta = titled<typeof loader>(({ data }) => `Approve: ${data.head.reference}`)

export const loader = onAssessment('approve', signingPage)

export const action = onAssessment('approve', (page) =>
  doWithAnswers(page, FORM, async (context) => {
    const { reference, versionNumber, outcome } = page.assessment
    await approveAssessment(context, { reference, moveVersion: context.seen, attested: true })
    return withDone(
      paths.version(reference, versionNumber),
      outcome === 'D' ? 'approved-to-countersign' : 'approved',
    )
  }),
)

export default function SignPage() {
  const page = useLoaderData<typeof loader>()
  const step = useStepForm(FORM, { returned: useActionData<typeof action>() })
  return (
    <MoveForm
      page={page}
      title="Approve this assessment"
      button="Approve"
      step={step}
      fields={<Attestation step={step} statement={ATTESTATIONS.approve} />}
    >
      <p className="govuk-body">
        Your approval applies to the text you have read. Nothing in it can change afterwards.
        <span>
          {page.outcome === 'D' &&
            ' Because the outcome is D, it then goes to an equality lead to countersign or return.'}
        </span>
      </p>
      <FindingsToSign findings={page.findings} />
    </MoveForm>
  )
}
