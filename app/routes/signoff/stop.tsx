import { useActionData, useLoaderData } from '@remix-run/react'
import { stopAssessment } from '#app/commands/signoff/stop-assessment.server.ts'
import { ATTESTATIONS } from '#app/domain/signoff/attestations.ts'
import { stopSchema } from '#app/domain/signoff/move-forms.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { paths } from '#app/paths.ts'
import { Textarea } from '#app/ui/govuk/textarea.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'
import { withDone } from '#app/ui/signoff/done-banner.tsx'
import { backToReading, MoveForm } from '#app/ui/signoff/move-form.tsx'
import { onAssessment } from '#app/pages/assessment/assessment-page.server.ts'
import { doWithAnswers, movePage } from '#app/pages/signoff/move-page.server.ts'

const FORM = { schema: stopSchema } as const

export const handle = { hydrate: true, ...backToReading } satisfies PageHandle
export const meta = titled<typeof loader>(({ data }) => `Stop the proposal: ${data.head.reference}`)

export const loader = onAssessment('stop', movePage)

export const action = onAssessment('stop', (page) =>
  doWithAnswers(page, FORM, async (context, answers) => {
    const { reference, versionNumber } = page.assessment
    await stopAssessment(context, { reference, moveVersion: context.seen, ...answers })
    return withDone(paths.version(reference, versionNumber), 'stopped')
  }),
)

export default function StopPage() {
  const page = useLoaderData<typeof loader>()
  const step = useStepForm(FORM, { returned: useActionData<typeof action>() })
  return (
    <MoveForm
      page={page}
      title="Stop this proposal"
      button="Stop the proposal"
      isWarning
      step={step}
      fields={
        <Textarea
          {...step.text('comment')}
          label={{ text: 'Is there anything the authors should know? (optional)', size: 's' }}
          hint="Everyone who can read the assessment sees this."
        />
      }
    >
      <p className="govuk-body">
        The outcome is E: actual or potential unlawful discrimination. We tell the authors and the equality
        leads at once. A stopped assessment can never be approved. The authors can start a new version.
      </p>
      <p className="govuk-body">By stopping it you confirm this statement:</p>
      <blockquote className="app-attestation">“{ATTESTATIONS.stop}”</blockquote>
    </MoveForm>
  )
}
