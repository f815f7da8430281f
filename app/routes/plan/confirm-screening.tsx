import { useActionData, useLoaderData } from '@remix-run/react'
import { answerScreening } from '#app/commands/plan/screen-decision.server.ts'
import { getOnPlan } from '#app/data/plan/planned-decisions.server.ts'
import { listScreenings } from '#app/data/plan/screenings.server.ts'
import { Invalid, NotFound } from '#app/domain/failures.ts'
import { screeningAnswerSchema } from '#app/domain/plan/planned-decision.ts'
import { enteredIn } from '#app/forms/answers.ts'
import { formPostOf, readAnswers, readForm } from '#app/forms/read-form.server.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { paths } from '#app/paths.ts'
import { formatDate } from '#app/domain/date-text.ts'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { ErrorSummary } from '#app/ui/govuk/error-summary.tsx'
import { Radios } from '#app/ui/govuk/radios.tsx'
import { Textarea } from '#app/ui/govuk/textarea.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { titled } from '#app/ui/page-title.ts'
import { Screening } from '#app/ui/plan/screenings.tsx'
import { withDone } from '#app/ui/signoff/done-banner.tsx'
import { invalid, withRole } from '#app/pages/page.server.ts'
import { backToDecision } from '#app/ui/plan/back-to-decision.tsx'

const FORM = { schema: screeningAnswerSchema } as const

export const handle = { hydrate: true, before: backToDecision } satisfies PageHandle
export const meta = titled<typeof loader>(({ data }) => `Confirm the screening: ${data.title}`)

export const loader = withRole(['equality lead'], async ({ db, params }) => {
  const { id, title, body, decisionOn } = await getOnPlan(db, params['id'] ?? '')
  const waiting = (await listScreenings(db, id)).find(({ state }) => state === 'to confirm')
  if (!waiting)
    throw new NotFound(
      'This decision has no screening to confirm. Someone has already answered it or started an assessment.',
    )
  return { title, body, decisionOn, screening: waiting }
})

export const action = withRole(['equality lead'], async (page) => {
  const id = page.params['id'] ?? ''
  const form = await readForm(page.request)
  const answers = readAnswers(form, FORM)
  if (!answers.ok) return invalid(answers.errors, answers.entered)
  try {
    await answerScreening(
      { ...page, formPost: formPostOf(form) },
      id,
      form.text('screening') ?? '',
      answers.value,
    )
  } catch (failure) {
    if (failure instanceof Invalid) return invalid(failure.errors, enteredIn(form, FORM))
    throw failure
  }
  return page.redirect(
    withDone(
      paths.plannedDecision(id),
      answers.value.answer === 'confirm' ? 'not-needed-confirmed' : 'not-needed-refused',
    ),
  )
})

export default function ConfirmScreening() {
  const { title, body, decisionOn, screening } = useLoaderData<typeof loader>()
  const form = useStepForm(FORM, { returned: useActionData<typeof action>() })
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        {form.hasErrors && <ErrorSummary {...form.summary} key={form.summary.key} />}
        <PageHeading caption={title}>Is no assessment needed?</PageHeading>
        <p className="govuk-body">
          To be decided by: {body}, <span>{decisionOn ? formatDate(decisionOn) : 'no date yet'}</span>
        </p>
        <Screening screening={screening} />
        <form {...form.formProps}>
          <FormKey />
          <input type="hidden" name="screening" value={screening.id} />
          <Radios
            {...form.choice('answer')}
            legend={{ text: 'Your answer', size: 's' }}
            items={[
              { value: 'confirm', text: 'I confirm that no assessment is needed' },
              { value: 'refuse', text: 'I refuse because an assessment is needed' },
            ]}
          />
          <Textarea
            {...form.text('answerReason')}
            rows={4}
            label={{ text: 'Your reason', size: 's' }}
            hint="You must give a reason if you refuse. We show it with the decision."
          />
          <Button preventDoubleClick>Send your answer</Button>
        </form>
      </div>
    </div>
  )
}
