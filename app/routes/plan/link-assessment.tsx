import { useActionData, useLoaderData } from '@remix-run/react'
import {
  linkPlannedDecision,
  unlinkPlannedDecision,
} from '#app/commands/plan/link-planned-decision.server.ts'
import { getOnPlan } from '#app/data/plan/planned-decisions.server.ts'
import { BadRequest, Invalid } from '#app/domain/failures.ts'
import { hasRole } from '#app/domain/people.ts'
import { linkSchema } from '#app/domain/plan/planned-decision.ts'
import { enteredIn } from '#app/forms/answers.ts'
import { formPostOf, readAnswers, readForm } from '#app/forms/read-form.server.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { paths } from '#app/paths.ts'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { ErrorSummary } from '#app/ui/govuk/error-summary.tsx'
import { Input } from '#app/ui/govuk/input.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { OneButton } from '#app/ui/form/one-button.tsx'
import { titled } from '#app/ui/page-title.ts'
import { withDone } from '#app/ui/signoff/done-banner.tsx'
import { invalid, withCouncilRole } from '#app/pages/page.server.ts'
import { backToDecision } from '#app/ui/plan/back-to-decision.tsx'

const FORM = { schema: linkSchema } as const

export const handle = { hydrate: true, before: backToDecision } satisfies PageHandle
export const meta = titled<typeof loader>(({ data }) => `Link an assessment: ${data.title}`)

export const loader = withCouncilRole(['officer', 'equality lead'], async ({ db, actor, params }) => {
  const { title, assessmentId } = await getOnPlan(db, params['id'] ?? '')
  return { title, mayUnlink: assessmentId !== null && hasRole(actor, 'equality lead') }
})

export const action = withCouncilRole(['officer', 'equality lead'], async (page) => {
  const id = page.params['id'] ?? ''
  const form = await readForm(page.request)
  const context = { ...page, formPost: formPostOf(form) }
  const intent = form.text('intent')
  if (intent === 'unlink') {
    await unlinkPlannedDecision(context, id)
    return page.redirect(withDone(paths.plannedDecision(id), 'plan-unlinked'))
  }
  if (intent !== 'link') throw new BadRequest('Choose whether to link an assessment, or remove the link.')
  const answers = readAnswers(form, FORM)
  if (!answers.ok) return invalid(answers.errors, answers.entered)
  try {
    await linkPlannedDecision(context, id, answers.value.assessment)
  } catch (failure) {
    if (failure instanceof Invalid) return invalid(failure.errors, enteredIn(form, FORM))
    throw failure
  }
  return page.redirect(withDone(paths.plannedDecision(id), 'plan-linked'))
})

export default function LinkAssessment() {
  const { title, mayUnlink } = useLoaderData<typeof loader>()
  const form = useStepForm(FORM, { returned: useActionData<typeof action>() })
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        {form.hasErrors && <ErrorSummary {...form.summary} key={form.summary.key} />}
        <PageHeading caption={title}>Which assessment is about this decision?</PageHeading>
        <form {...form.formProps}>
          <FormKey />
          <Input
            {...form.text('assessment')}
            label="Reference of the assessment"
            hint={
              'You can link an assessment that you are an author of. Equality leads can link any assessment. ' +
              'For example, EQIA-0042'
            }
            className="govuk-input--width-10"
          />
          <Button name="intent" value="link" preventDoubleClick>
            Link it
          </Button>
        </form>
        {mayUnlink && (
          <>
            <h2 className="govuk-heading-m">Remove the link</h2>
            <p className="govuk-body">
              The decision will no longer have an assessment. The assessment itself does not change.
            </p>
            <OneButton intent="unlink">Remove the link</OneButton>
          </>
        )}
      </div>
    </div>
  )
}
