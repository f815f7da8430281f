import { useActionData, useLoaderData } from '@remix-run/react'
import { recordDecision } from '#app/commands/after/note-decision.server.ts'
import { decisionRecordSchema } from '#app/domain/after/decision-note.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { paths } from '#app/paths.ts'
import { DateInput } from '#app/ui/govuk/date-input.tsx'
import { Input } from '#app/ui/govuk/input.tsx'
import { Textarea } from '#app/ui/govuk/textarea.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'
import { withDone } from '#app/ui/signoff/done-banner.tsx'
import { backToReading, MoveForm } from '#app/ui/signoff/move-form.tsx'
import { onAssessment } from '#app/pages/assessment/assessment-page.server.ts'
import { doWithAnswers, movePage } from '#app/pages/signoff/move-page.server.ts'

const FORM = { schema: decisionRecordSchema, dates: ['putBeforeOn'] } as const

export const handle = { hydrate: true, ...backToReading } satisfies PageHandle
export const meta = titled<typeof loader>(
  ({ data }) => `Considered by decision-makers: ${data.head.reference}`,
)

export const loader = onAssessment('record the decision', movePage)

export const action = onAssessment('record the decision', (page) =>
  doWithAnswers(page, FORM, async (context, answers) => {
    const { reference, versionNumber } = page.assessment
    await recordDecision(context, { reference, versionNumber, ...answers })
    return withDone(paths.version(reference, versionNumber), 'decision-recorded')
  }),
)

export default function DecisionRecordPage() {
  const page = useLoaderData<typeof loader>()
  const step = useStepForm(FORM, { returned: useActionData<typeof action>() })
  return (
    <MoveForm
      page={page}
      title="Record that decision-makers considered this"
      button="Record this"
      step={step}
      fields={
        <>
          <DateInput
            {...step.date('putBeforeOn')}
            legend={{ text: 'When did they consider it?', size: 's' }}
            hint="For example, 27 3 2027"
          />
          <Input
            {...step.text('putBeforeBy')}
            label={{ text: 'Who presented it to them?', size: 's' }}
            hint="Name and role"
          />
          <Textarea {...step.text('decided')} label={{ text: 'What did they decide?', size: 's' }} />
          <Textarea
            {...step.text('reason')}
            rows={3}
            label={{ text: 'Where is this recorded?', size: 's' }}
            hint="For example, the minutes and their number"
          />
        </>
      }
    >
      <p className="govuk-body">
        Decision-makers must have due regard themselves. They cannot delegate this duty. This record, kept
        next to the signed text, shows that they considered the assessment.
      </p>
    </MoveForm>
  )
}
