import { useActionData, useLoaderData } from '@remix-run/react'
import { withdrawAssessment } from '#app/commands/signoff/withdraw-assessment.server.ts'
import { withdrawalSchema } from '#app/domain/signoff/move-forms.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { paths } from '#app/paths.ts'
import { Textarea } from '#app/ui/govuk/textarea.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'
import { withDone } from '#app/ui/signoff/done-banner.tsx'
import { backToReading, MoveForm } from '#app/ui/signoff/move-form.tsx'
import { onAssessment } from '#app/pages/assessment/assessment-page.server.ts'
import { doWithAnswers, movePage } from '#app/pages/signoff/move-page.server.ts'

const FORM = { schema: withdrawalSchema } as const

export const handle = { hydrate: true, ...backToReading } satisfies PageHandle
export const meta = titled<typeof loader>(({ data }) => `Withdraw: ${data.head.reference}`)

export const loader = onAssessment('withdraw', movePage)

export const action = onAssessment('withdraw', (page) =>
  doWithAnswers(page, FORM, async (context, answers) => {
    const { reference, versionNumber } = page.assessment
    await withdrawAssessment(context, { reference, moveVersion: context.seen, ...answers })
    return withDone(paths.version(reference, versionNumber), 'withdrawn')
  }),
)

export default function WithdrawPage() {
  const page = useLoaderData<typeof loader>()
  const step = useStepForm(FORM, { returned: useActionData<typeof action>() })
  return (
    <MoveForm
      page={page}
      title="Withdraw this assessment"
      button="Withdraw it"
      isWarning
      step={step}
      fields={
        <Textarea
          {...step.text('reason')}
          label={{ text: 'Why are you withdrawing it?', size: 's' }}
          hint="For example, the proposal was dropped. Everyone who can read the assessment sees this."
        />
      }
    >
      <p className="govuk-body">
        Nobody will be able to edit it, and you cannot undo this. Everyone who can see it now can still read
        it.
      </p>
    </MoveForm>
  )
}
