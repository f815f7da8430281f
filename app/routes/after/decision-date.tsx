import { useActionData, useLoaderData } from '@remix-run/react'
import { moveDecisionDate } from '#app/commands/after/note-decision.server.ts'
import { movedDateSchema } from '#app/domain/after/decision-note.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { paths } from '#app/paths.ts'
import { DateInput } from '#app/ui/govuk/date-input.tsx'
import { Textarea } from '#app/ui/govuk/textarea.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'
import { withDone } from '#app/ui/signoff/done-banner.tsx'
import { backToReading, MoveForm } from '#app/ui/signoff/move-form.tsx'
import { onAssessment } from '#app/pages/assessment/assessment-page.server.ts'
import { doWithAnswers, movePage } from '#app/pages/signoff/move-page.server.ts'

const FORM = { schema: movedDateSchema, dates: ['decisionOn'] } as const

export const handle = { hydrate: true, ...backToReading } satisfies PageHandle
export const meta = titled<typeof loader>(
  ({ data }) => `The date of the decision moved: ${data.head.reference}`,
)

export const loader = onAssessment('move decision date', movePage)

export const action = onAssessment('move decision date', (page) =>
  doWithAnswers(page, FORM, async (context, answers) => {
    const { reference, versionNumber } = page.assessment
    await moveDecisionDate(context, { reference, versionNumber, ...answers })
    return withDone(paths.version(reference, versionNumber), 'date-moved')
  }),
)

export default function DecisionDatePage() {
  const page = useLoaderData<typeof loader>()
  const step = useStepForm(FORM, { returned: useActionData<typeof action>() })
  return (
    <MoveForm
      page={page}
      title="Record that the date of the decision moved"
      button="Record the new date"
      step={step}
      fields={
        <>
          <DateInput
            {...step.date('decisionOn')}
            legend={{ text: 'When will the decision be made?', size: 's' }}
            hint="For example, 27 3 2027"
          />
          <Textarea {...step.text('reason')} rows={3} label={{ text: 'Why did the date move?', size: 's' }} />
        </>
      }
    >
      <p className="govuk-body">
        The submitted assessment does not change. The new date is kept next to it and applies from now on.
      </p>
    </MoveForm>
  )
}
