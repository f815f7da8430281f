import { useActionData, useLoaderData } from '@remix-run/react'
import { lookForWords, redactAssessment } from '#app/commands/redact-assessment.server.ts'
import { redactionSchema } from '#app/domain/assessment/move-forms.ts'
import { Invalid } from '#app/domain/failures.ts'
import { enteredIn } from '#app/forms/answers.ts'
import { formPostOf, readAnswers, readForm } from '#app/forms/read-form.server.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { paths } from '#app/paths.ts'
import { AssessmentHeading } from '#app/ui/assessment/assessment-heading.tsx'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { BackLink } from '#app/ui/govuk/back-link.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { Checkboxes } from '#app/ui/govuk/checkboxes.tsx'
import { ErrorSummary } from '#app/ui/govuk/error-summary.tsx'
import { Textarea } from '#app/ui/govuk/textarea.tsx'
import { WarningText } from '#app/ui/govuk/warning-text.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'
import { withDone } from '#app/ui/reading/done-banner.tsx'
import { placesInWords } from '#app/ui/reading/places-in-words.ts'
import { headOf } from '#app/web/assessment-head.server.ts'
import { onAssessment } from '#app/web/assessment-page.server.ts'
import { invalid } from '#app/web/page.server.ts'
import { textAsked, withheldBy } from './redacted-text.server.ts'

const FORM = { schema: redactionSchema, lists: ['all'] } as const

export const handle = {
  hydrate: true,
  before: ({ data }) => <BackLink href={(data as { back: string }).back}>Back to the assessment</BackLink>,
} satisfies PageHandle
export const meta = titled<typeof loader>(({ data }) => `Redact words: ${data.head.reference}`)

export const loader = onAssessment('redact', async (page) => ({
  head: headOf(page.subject, page.now),
  back: paths.version(page.subject.reference, page.subject.versionNumber),
  text: await textAsked(page),
}))

/** First it says in how many places the words stand; sent again from there, they go for good. */
export const action = onAssessment('redact', async (page) => {
  const { reference, assessmentId, versionNumber } = page.subject
  const form = await readForm(page.request)
  const answers = readAnswers(form, FORM)
  if (!answers.ok) return invalid(answers.errors, answers.entered)
  const entered = enteredIn(form, FORM)
  try {
    const withheld = withheldBy(answers.value, await textAsked(page))
    if (form.text('intent') !== 'redact') return { entered, places: await lookForWords(page, assessmentId, withheld) }
    await redactAssessment({ ...page, formPost: formPostOf(form) }, { reference, withheld, reason: answers.value.reason })
  } catch (failure) {
    if (failure instanceof Invalid) return invalid(failure.errors, entered)
    throw failure
  }
  return page.redirect(withDone(paths.version(reference, versionNumber), 'redacted'))
})

export default function RedactPage() {
  const { head, back, text } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const places = answer && 'places' in answer ? answer.places : undefined
  const step = useStepForm(FORM, { returned: answer && { errors: {}, ...answer } })
  return (
    <>
      {step.hasErrors && <ErrorSummary key={step.summary.key} errorList={step.summary.errorList} />}
      <AssessmentHeading head={head}>Redact words that should not have been written</AssessmentHeading>
      <p className="govuk-body app-measure">
        For what names or could name a resident. The words go from every answer, saved text, comment and submission of this assessment, in
        every version, and from the search. That it happened, when, by whom and why is kept, and its authors are told. Signatures stay.
      </p>
      {text && (
        <section aria-labelledby="text">
          <h2 className="govuk-heading-s" id="text">{text.name}</h2>
          <dl className="app-answers">
            {text.answers.map(({ label, text: answered }, index) => (
              <div key={index}>
                <dt>{label}</dt>
                <dd><p className="app-changes" dir="auto">{answered}</p></dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <form {...step.formProps}>
        <FormKey />
        {places && (
          <WarningText>{`The words stand in ${placesInWords(places)}. Once they are redacted, nobody can bring them back.`}</WarningText>
        )}
        <Textarea
          {...step.text('words')} rows={3} label={{ text: 'Which words must go?', size: 's' }}
          hint="Copy them as they stand in the text. Capitals and line breaks do not count."
        />
        {text && <Checkboxes {...step.choices('all')} items={[{ value: 'yes', text: 'All of the text above, whatever stands in it' }]} />}
        <Textarea
          {...step.text('reason')} label={{ text: 'Why must they go?', size: 's' }}
          hint="Without repeating them. Everybody who can read the assessment sees this."
        />
        <div className="govuk-button-group">
          {places && <Button className="govuk-button--warning" name="intent" value="redact" preventDoubleClick>Redact them for good</Button>}
          <Button className={places ? 'govuk-button--secondary' : ''} name="intent" value="look">
            {places ? 'Look again' : 'Look where they stand'}
          </Button>
          <a className="govuk-link" href={back}>Cancel</a>
        </div>
      </form>
    </>
  )
}
