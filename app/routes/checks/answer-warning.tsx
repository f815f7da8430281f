import { useActionData, useLoaderData } from '@remix-run/react'
import { answerWarning, withdrawAnswer } from '#app/commands/checks/answer-warning.server.ts'
import { checkVersion } from '#app/views/checks/findings.server.ts'
import { answerSchema } from '#app/domain/checks/answer-to-warning.ts'
import { canBeAnswered } from '#app/domain/checks/open-findings.ts'
import { NotFound } from '#app/domain/failures.ts'
import { formPostOf, readAnswers, readForm } from '#app/forms/read-form.server.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { paths } from '#app/paths.ts'
import { AssessmentHeading } from '#app/ui/assessment/assessment-heading.tsx'
import { backTo } from '#app/ui/assessment/back-links.tsx'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { ErrorSummary } from '#app/ui/govuk/error-summary.tsx'
import { InsetText } from '#app/ui/govuk/inset-text.tsx'
import { Textarea } from '#app/ui/govuk/textarea.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'
import { withDone } from '#app/ui/signoff/done-banner.tsx'
import { headOf } from '#app/views/assessment/assessment-head.ts'
import { type AssessmentPage, onAssessment } from '#app/pages/assessment/assessment-page.server.ts'
import { invalid } from '#app/pages/page.server.ts'

const FORM = { schema: answerSchema } as const

export const handle = { hydrate: true, ...backTo(paths.check, 'what the checks found') } satisfies PageHandle
export const meta = titled<typeof loader>(
  ({ data }) => `Answer a warning (${data.finding.id}): ${data.head.reference}`,
)

/** If the warning no longer applies, goes to the page that shows the current findings. */
export const loader = onAssessment('edit', async ({ db, assessment, params, now, redirect }) => {
  const { findings } = await checkVersion(db, assessment, now)
  const asked = aboutIn(params)
  const finding = findings.find(({ about }) => about === asked)
  if (!finding || !canBeAnswered(finding))
    throw redirect(withDone(paths.check(assessment.reference), 'warning-gone'))
  return { head: headOf(assessment, now), finding }
})

export const action = onAssessment(
  'edit',
  async ({ request, assessment: { reference }, params, redirect, ...page }) => {
    const form = await readForm(request)
    const context = { ...page, formPost: formPostOf(form) }
    const warning = { reference, about: aboutIn(params) }
    if (form.text('intent') === 'withdraw') {
      await withdrawAnswer(context, warning)
      return redirect(withDone(paths.check(reference), 'answer-withdrawn'))
    }
    const answers = readAnswers(form, FORM)
    if (!answers.ok) return invalid(answers.errors, answers.entered)
    await answerWarning(context, { ...warning, reason: answers.value.reason })
    return redirect(withDone(paths.check(reference), 'answered'))
  },
)

/**
 * The hash in the address of what the warning is about. No warning may have it now. Throws NotFound if it is
 * not a hash.
 */
function aboutIn(params: AssessmentPage['params']): string {
  const about = params['about'] ?? ''
  if (!/^[0-9a-f]{32}$/.test(about)) throw new NotFound('We could not find that warning.')
  return about
}

export default function AnswerWarningPage() {
  const { head, finding } = useLoaderData<typeof loader>()
  const { answer, lapsedAnswer } = finding
  const step = useStepForm(FORM, { saved: answer ?? lapsedAnswer, returned: useActionData<typeof action>() })
  return (
    <>
      {step.hasErrors && <ErrorSummary key={step.summary.key} errorList={step.summary.errorList} />}
      <AssessmentHeading head={head}>Answer a warning</AssessmentHeading>
      <InsetText>
        {finding.message} ({finding.id})
      </InsetText>
      <p className="govuk-body app-measure">
        {finding.why} If you can,{' '}
        <a className="govuk-link" href={finding.href}>
          fix what was found
        </a>
        . If not, say why you are leaving it as it is. Your approver sees your reason with the warning, and we
        keep it with the signed text.
      </p>
      {lapsedAnswer && (
        <p className="govuk-body app-measure">
          The text has changed since this reason was given. Check that the reason still applies, change it if
          you need to, and save it.
        </p>
      )}
      <form {...step.formProps}>
        <FormKey />
        <Textarea {...step.text('reason')} label={{ text: 'Why are you leaving it as it is?', size: 's' }} />
        <div className="govuk-button-group">
          <Button preventDoubleClick>Save the answer</Button>
          {(answer ?? lapsedAnswer) && (
            <Button
              name="intent"
              value="withdraw"
              className="govuk-button--secondary"
              formNoValidate
              preventDoubleClick
            >
              Withdraw the answer
            </Button>
          )}
        </div>
      </form>
    </>
  )
}
