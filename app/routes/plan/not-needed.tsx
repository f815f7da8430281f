import { useActionData, useLoaderData } from '@remix-run/react'
import { sayNotNeeded } from '#app/commands/plan/screen-decision.server.ts'
import { getOnPlan } from '#app/data/plan/planned-decisions.server.ts'
import { Refused } from '#app/domain/failures.ts'
import { screeningSchema } from '#app/domain/plan/planned-decision.ts'
import { formPostOf, readAnswers, readForm } from '#app/forms/read-form.server.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { paths } from '#app/paths.ts'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { ErrorSummary } from '#app/ui/govuk/error-summary.tsx'
import { Textarea } from '#app/ui/govuk/textarea.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { titled } from '#app/ui/page-title.ts'
import { withDone } from '#app/ui/signoff/done-banner.tsx'
import { invalid, withCouncilRole } from '#app/pages/page.server.ts'
import { backToDecision } from '#app/ui/plan/back-to-decision.tsx'

const FORM = { schema: screeningSchema } as const

export const handle = { hydrate: true, before: backToDecision } satisfies PageHandle
export const meta = titled<typeof loader>(({ data }) => `Why no assessment is needed: ${data.title}`)

export const loader = withCouncilRole(['officer', 'manager'], async ({ db, params }) => {
  const { title, state } = await getOnPlan(db, params['id'] ?? '')
  if (state === 'assessed') throw new Refused('This decision already has an assessment.')
  return { title }
})

export const action = withCouncilRole(['officer', 'manager'], async (page) => {
  const id = page.params['id'] ?? ''
  const form = await readForm(page.request)
  const answers = readAnswers(form, FORM)
  if (!answers.ok) return invalid(answers.errors, answers.entered)
  await sayNotNeeded({ ...page, formPost: formPostOf(form) }, id, answers.value.reason)
  return page.redirect(withDone(paths.plannedDecision(id), 'not-needed-said'))
})

export default function NotNeeded() {
  const { title } = useLoaderData<typeof loader>()
  const form = useStepForm(FORM, { returned: useActionData<typeof action>() })
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        {form.hasErrors && <ErrorSummary {...form.summary} key={form.summary.key} />}
        <PageHeading caption={title}>Why is no assessment needed?</PageHeading>
        <p className="govuk-body">
          This is a screening, not an assessment. It counts once an equality lead confirms it. It lapses if
          the plan changes what will be decided.
        </p>
        <form {...form.formProps}>
          <FormKey />
          <Textarea
            {...form.text('reason')}
            rows={6}
            label="Your reason"
            hint={
              'Say who the decision could affect, and how you know that it makes no difference to people ' +
              'with any protected characteristic.'
            }
          />
          <Button preventDoubleClick>Send to the equality leads</Button>
        </form>
      </div>
    </div>
  )
}
