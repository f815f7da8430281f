import { dayOf } from '#app/domain/days.ts'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addPlannedDecision } from '#app/commands/plan/change-plan.server.ts'
import { listOpenDirectorates } from '#app/data/council/directorates.server.ts'
import { formPostOf, readAnswers, readForm } from '#app/forms/read-form.server.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { paths } from '#app/paths.ts'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { BackLink } from '#app/ui/govuk/back-link.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { ErrorSummary } from '#app/ui/govuk/error-summary.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { titled } from '#app/ui/page-title.ts'
import { withDone } from '#app/ui/signoff/done-banner.tsx'
import { invalid, withRole } from '#app/pages/page.server.ts'
import { refuseUnknownDirectorate } from '#app/pages/plan/known-directorate.server.ts'
import { PLANNED_FORM, PlannedDecisionFields } from '#app/ui/plan/planned-decision-fields.tsx'

export const handle = {
  hydrate: true,
  before: () => <BackLink href={paths.plan()}>Forward plan</BackLink>,
} satisfies PageHandle
export const meta = titled('Add a decision to the forward plan')

export const loader = withRole(['equality lead'], async ({ db }) => ({
  directorates: await listOpenDirectorates(db),
}))

export const action = withRole(['equality lead'], async (page) => {
  const form = await readForm(page.request)
  const answers = readAnswers(form, PLANNED_FORM, dayOf(page.now))
  if (!answers.ok) return invalid(answers.errors, answers.entered)
  await refuseUnknownDirectorate(page.db, answers.value.directorateId)
  const id = await addPlannedDecision({ ...page, formPost: formPostOf(form) }, answers.value)
  return page.redirect(withDone(paths.plannedDecision(id), 'plan-added'))
})

export default function NewPlannedDecision() {
  const { directorates } = useLoaderData<typeof loader>()
  const form = useStepForm(PLANNED_FORM, { returned: useActionData<typeof action>() })
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        {form.hasErrors && <ErrorSummary {...form.summary} key={form.summary.key} />}
        <PageHeading caption="Forward plan">Add a decision</PageHeading>
        <form {...form.formProps}>
          <FormKey />
          <PlannedDecisionFields form={form} directorates={directorates} />
          <Button preventDoubleClick>Add decision</Button>
        </form>
      </div>
    </div>
  )
}
