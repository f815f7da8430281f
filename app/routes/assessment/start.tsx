import { dayOf } from '#app/domain/days.ts'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pick } from 'zod/mini'
import { startAssessment } from '#app/commands/assessment/start-assessment.server.ts'
import { getOnPlan } from '#app/data/plan/planned-decisions.server.ts'
import { clockInBrief, decisionClock } from '#app/domain/assessment/decision-clock.ts'
import { proposalSchema } from '#app/domain/assessment/proposal.ts'
import { BadRequest, Refused } from '#app/domain/failures.ts'
import { formPostOf, readAnswers, readForm } from '#app/forms/read-form.server.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { paths } from '#app/paths.ts'
import { formatDate } from '#app/domain/date-text.ts'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { BackLink } from '#app/ui/govuk/back-link.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { ErrorSummary } from '#app/ui/govuk/error-summary.tsx'
import { InsetText } from '#app/ui/govuk/inset-text.tsx'
import { Input } from '#app/ui/govuk/input.tsx'
import { Select } from '#app/ui/govuk/select.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { titled } from '#app/ui/page-title.ts'
import { QUESTIONS } from '#app/domain/assessment/questions.ts'
import { invalid, withCouncilRole } from '#app/pages/page.server.ts'
import { directorateChoices } from '#app/views/assessment/choices.server.ts'

const FORM = { schema: pick(proposalSchema, { title: true, directorateId: true }) } as const

export const handle = {
  hydrate: true,
  before: () => <BackLink href={paths.home()}>Back to your work</BackLink>,
} satisfies PageHandle
export const meta = titled('Start an assessment')

export const loader = withCouncilRole(['officer'], async (page) => {
  const asked = page.url.searchParams.get('decision')
  const decision = asked === null ? undefined : await getOnPlan(page.db, asked)
  if (decision?.state === 'assessed')
    throw new Refused('This decision already has an assessment. You can find it in the forward plan.')
  return {
    directorates: await directorateChoices(page),
    saved: {
      title: decision?.title,
      directorateId: decision?.directorateId ?? page.actor.directorateId ?? '',
    },
    decision: decision && {
      id: decision.id,
      body: decision.body,
      reportReference: decision.reportReference,
      date: clockInBrief(decisionClock(decision, dayOf(page.now)), formatDate),
    },
  }
})

export const action = withCouncilRole(['officer'], async (page) => {
  const typed = await readForm(page.request)
  const answers = readAnswers(typed, FORM)
  if (!answers.ok) return invalid(answers.errors, answers.entered)
  const offered = (await directorateChoices(page)).map(({ value }) => value)
  if (!offered.includes(answers.value.directorateId))
    throw new BadRequest('That is not one of the directorates. Reload the page and choose again.')
  const reference = await startAssessment(
    { ...page, formPost: formPostOf(typed) },
    answers.value,
    typed.text('decision'),
  )
  return page.redirect(paths.assessment(reference))
})

export default function StartPage() {
  const { directorates, saved, decision } = useLoaderData<typeof loader>()
  const step = useStepForm(FORM, { saved, returned: useActionData<typeof action>() })
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        {step.hasErrors && <ErrorSummary {...step.summary} key={step.summary.key} />}
        <PageHeading>Start an assessment</PageHeading>
        <p className="govuk-body">
          You only need two answers to start. You then get a reference and a task list for the rest. You can
          stop at any time and come back later.
        </p>
        {decision && (
          <InsetText>
            For the decision of {decision.body}: {decision.date}
            <span>{decision.reportReference && `, report ${decision.reportReference}`}</span>. The assessment
            starts with these answers, and the forward plan links to it.
          </InsetText>
        )}
        <form {...step.formProps}>
          <FormKey />
          {decision && <input type="hidden" name="decision" value={decision.id} />}
          <Input
            {...step.text('title')}
            label={{ text: QUESTIONS['proposal.title'], size: 's' }}
            hint="Say what will change. For example, Moving Elm Road library to the community centre"
          />
          <Select
            {...step.text('directorateId')}
            label={{ text: QUESTIONS['proposal.directorate'], size: 's' }}
            items={[{ value: '', text: 'Choose a directorate' }, ...directorates]}
          />
          <Button>Start</Button>
        </form>
        <p className="govuk-body">
          If you started it in another tool, you can{' '}
          <a className="govuk-link" href={paths.importAssessment()}>
            import a document
          </a>
          .
        </p>
      </div>
    </div>
  )
}
