import { dayOf } from '#app/domain/days.ts'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changePlannedDecision, takeOffPlan } from '#app/commands/plan/change-plan.server.ts'
import { listOpenDirectorates } from '#app/data/council/directorates.server.ts'
import { getOnPlan } from '#app/data/plan/planned-decisions.server.ts'
import { BadRequest } from '#app/domain/failures.ts'
import { enteredIn } from '#app/forms/answers.ts'
import { formPostOf, readAnswers, readForm } from '#app/forms/read-form.server.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { paths } from '#app/paths.ts'
import { formatDate } from '#app/domain/date-text.ts'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { ErrorSummary } from '#app/ui/govuk/error-summary.tsx'
import { EditConflict } from '#app/ui/layout/edit-conflict.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { OneButton } from '#app/ui/form/one-button.tsx'
import { titled } from '#app/ui/page-title.ts'
import { withDone } from '#app/ui/signoff/done-banner.tsx'
import { invalid, withRole } from '#app/pages/page.server.ts'
import { answerRefusal } from '#app/pages/edit-conflict.server.ts'
import { backToDecision } from '#app/ui/plan/back-to-decision.tsx'
import { refuseUnknownDirectorate } from '#app/pages/plan/known-directorate.server.ts'
import { PLANNED_FORM, PlannedDecisionFields } from '#app/ui/plan/planned-decision-fields.tsx'

export const handle = { hydrate: true, before: backToDecision } satisfies PageHandle
export const meta = titled<typeof loader>(({ data }) => `Change in the forward plan: ${data.decision.title}`)

export const loader = withRole(['equality lead'], async ({ db, params }) => {
  const decision = await getOnPlan(db, params['id'] ?? '')
  return { decision, directorates: await listOpenDirectorates(db, decision.directorateId) }
})

export const action = withRole(['equality lead'], async (page) => {
  const id = page.params['id'] ?? ''
  const form = await readForm(page.request)
  const context = { ...page, formPost: formPostOf(form) }
  const intent = form.text('intent')
  if (intent === 'take off') {
    await takeOffPlan(context, id)
    return page.redirect(withDone(paths.plan(), 'plan-removed'))
  }
  if (intent !== 'change')
    throw new BadRequest('Choose whether to change the decision, or to take it off the plan.')
  const answers = readAnswers(form, PLANNED_FORM, dayOf(page.now))
  if (!answers.ok) return invalid(answers.errors, answers.entered)
  await refuseUnknownDirectorate(
    page.db,
    answers.value.directorateId,
    (await getOnPlan(page.db, id)).directorateId,
  )
  try {
    await changePlannedDecision(context, id, form.text('version') ?? '', answers.value)
  } catch (failure) {
    return answerRefusal(failure, page, id, enteredIn(form, PLANNED_FORM))
  }
  return page.redirect(withDone(paths.plannedDecision(id), 'plan-changed'))
})

export default function ChangePlannedDecision() {
  const { decision, directorates } = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const changedBy = returned && 'changedBy' in returned ? returned.changedBy : undefined
  const form = useStepForm(PLANNED_FORM, { saved: decision, returned })
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        {form.hasErrors && <ErrorSummary {...form.summary} key={form.summary.key} />}
        <PageHeading caption="Forward plan">Change this decision</PageHeading>
        {changedBy && <EditConflict by={changedBy} rows={asItIs(decision)} />}
        {decision.assessmentReference && (
          <p className="govuk-body">
            We tell the authors of {decision.assessmentReference} if the date is different from the one in
            their assessment.
          </p>
        )}
        <form {...form.formProps}>
          <FormKey />
          <input type="hidden" name="version" value={decision.rowVersion} />
          <PlannedDecisionFields form={form} directorates={directorates} />
          <Button name="intent" value="change" preventDoubleClick>
            Save
          </Button>
        </form>
        <h2 className="govuk-heading-m">Take it off the plan</h2>
        <p className="govuk-body">
          Do this if the decision was added by mistake or will no longer be made. Any linked assessment does
          not change.
        </p>
        <OneButton intent="take off">Take it off the plan</OneButton>
      </div>
    </div>
  )
}

type Saved = {
  title: string
  body: string
  decisionOn: string | null
  reportReference: string | null
  directorateName: string | null
}

const asItIs = ({ title, body, decisionOn, reportReference, directorateName }: Saved) =>
  [
    ['What will be decided', title],
    ['Who will decide', body],
    ['Date', decisionOn === null ? '' : formatDate(decisionOn)],
    ['Report reference', reportReference ?? ''],
    ['Directorate', directorateName ?? ''],
  ] as const
