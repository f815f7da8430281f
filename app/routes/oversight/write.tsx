import { useActionData, useLoaderData } from '@remix-run/react'
import { writeCumulativeAssessment } from '#app/commands/oversight/write-cumulative-assessment.server.ts'
import { cumulativeOf } from '#app/data/oversight/cumulative-editions.server.ts'
import {
  CUMULATIVE_QUESTIONS,
  cumulativeAssessmentSchema,
} from '#app/domain/oversight/cumulative-assessment.ts'
import { BadRequest } from '#app/domain/failures.ts'
import { OUTCOME_LETTERS, OUTCOMES } from '#app/domain/outcomes.ts'
import { enteredIn } from '#app/forms/answers.ts'
import { formPostOf, readAnswers, readForm } from '#app/forms/read-form.server.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { paths } from '#app/paths.ts'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { BackLink } from '#app/ui/govuk/back-link.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { ErrorSummary } from '#app/ui/govuk/error-summary.tsx'
import { Radios } from '#app/ui/govuk/radios.tsx'
import { Textarea } from '#app/ui/govuk/textarea.tsx'
import { EditConflict } from '#app/ui/layout/edit-conflict.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { titled } from '#app/ui/page-title.ts'
import { invalid, withRole } from '#app/pages/page.server.ts'
import { answerRefusal } from '#app/pages/edit-conflict.server.ts'
import { BeforeYouWrite } from '#app/ui/oversight/before-you-write.tsx'
import { getTag } from '#app/views/oversight/tag-in-view.server.ts'

const FORM = { schema: cumulativeAssessmentSchema } as const

export const handle = {
  hydrate: true,
  before: ({ params }) => (
    <BackLink href={paths.cumulativeOfTag(params['tag'] ?? '')}>Back to the tag</BackLink>
  ),
} satisfies PageHandle
export const meta = titled<typeof loader>(({ data }) => `Write the cumulative assessment: ${data.tag}`)

export const loader = withRole(['equality lead'], async (page) => {
  const { tag, editions, members } = await getTag(page, page.params['tag'])
  const { addsUp, willBeDone, outcome, outcomeReason, number, redactedAt } = editions[0] ?? {}
  return {
    tag,
    members,
    basedOn: number ?? 0,
    redactedAt: redactedAt ?? '',
    saved: { addsUp, willBeDone, outcome, outcomeReason },
  }
})

export const action = withRole(['equality lead'], async (page) => {
  const { tag } = await getTag(page, page.params['tag'])
  const form = await readForm(page.request)
  const basedOn = form.text('basedOn') ?? ''
  if (!/^\d{1,6}$/.test(basedOn))
    throw new BadRequest(
      'The form does not say which edition it is based on. Go back, reload the page and try again.',
    )
  const answers = readAnswers(form, FORM)
  if (!answers.ok) return invalid(answers.errors, answers.entered)
  try {
    await writeCumulativeAssessment(
      { ...page, formPost: formPostOf(form) },
      { tag, basedOn: Number(basedOn), redactedAt: form.text('redactedAt') || null, ...answers.value },
    )
  } catch (failure) {
    return answerRefusal(failure, page, cumulativeOf(tag), enteredIn(form, FORM))
  }
  return page.redirect(`${paths.cumulativeOfTag(tag)}?saved`)
})

export default function WriteCumulativeAssessment() {
  const { tag, members, basedOn, redactedAt, saved } = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const changedBy = returned && 'changedBy' in returned ? returned.changedBy : undefined
  const form = useStepForm(FORM, { saved, returned })
  const area = (name: 'addsUp' | 'willBeDone' | 'outcomeReason', hint?: string) => (
    <Textarea
      {...form.text(name)}
      label={{ text: CUMULATIVE_QUESTIONS[name], size: 's' }}
      hint={hint}
      rows={7}
    />
  )
  return (
    <>
      {form.hasErrors && <ErrorSummary {...form.summary} key={form.summary.key} />}
      <PageHeading caption="Cumulative assessment">{tag}</PageHeading>
      {changedBy && (
        <EditConflict
          by={changedBy}
          rows={Object.entries(CUMULATIVE_QUESTIONS).map(([name, question]) => [
            question,
            saved[name as keyof typeof saved] ?? '',
          ])}
        />
      )}
      <BeforeYouWrite members={members} />
      <form {...form.formProps}>
        <FormKey />
        <input type="hidden" name="basedOn" value={basedOn} />
        <input type="hidden" name="redactedAt" value={redactedAt} />
        {area('addsUp', 'Which people several proposals affect, and what that means for their lives.')}
        {area('willBeDone', 'Who will do it and by when, in addition to what each proposal does.')}
        <Radios
          {...form.choice('outcome')}
          legend={{ text: CUMULATIVE_QUESTIONS.outcome, size: 's' }}
          items={OUTCOME_LETTERS.map((letter) => ({
            value: letter,
            text: `${letter}: ${OUTCOMES[letter].name}`,
            hint: OUTCOMES[letter].meaning,
          }))}
        />
        {area('outcomeReason')}
        <Button preventDoubleClick>Sign and save</Button>
      </form>
    </>
  )
}
