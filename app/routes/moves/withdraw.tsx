import { useActionData, useLoaderData } from '@remix-run/react'
import { moveAssessment } from '#app/commands/move-assessment.server.ts'
import { withdrawalSchema } from '#app/domain/assessment/move-forms.ts'
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

const FORM = { schema: withdrawalSchema } as const

export const handle = { hydrate: true, ...backToReading } satisfies PageHandle
export const meta = titled<typeof loader>(({ data }) => `Withdraw: ${data.head.reference}`)

export const loader = onAssessment('withdraw', movePage)

export const action = onAssessment('withdraw', async (page) => {
  const { reference, versionNumber } = page.subject
  const form = await readForm(page.request)
  const answers = readAnswers(form, FORM)
  if (!answers.ok) return invalid(answers.errors, answers.entered)
  const move = { reference, event: 'withdraw', ...answers.value, moveVersion: moveVersionOf(form) } as const
  const notDone = await answerUnlessDone(form, FORM, () => moveAssessment(contextOf(page, form), move))
  return notDone ?? page.redirect(withDone(paths.version(reference, versionNumber), 'withdrawn'))
})

export default function WithdrawPage() {
  const page = useLoaderData<typeof loader>()
  const notDone = useActionData<typeof action>()
  const step = useStepForm(FORM, { returned: notDone })
  return (
    <MoveForm
      page={page}
      title="Withdraw this assessment"
      button="Withdraw it"
      isWarning
      step={step}
      notDone={notDone}
      fields={
        <Textarea
          {...step.text('reason')}
          label={{ text: 'Why is it withdrawn?', size: 's' }}
          hint="For example, that the proposal was dropped. Everybody who can read the assessment sees this."
        />
      }
    >
      <p className="govuk-body">
        Nobody can go on writing it, and it cannot be brought back. It is kept, and everybody who can see it now
        can still read it.
      </p>
    </MoveForm>
  )
}
