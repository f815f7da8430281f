import { useActionData, useLoaderData } from '@remix-run/react'
import { lookForWords, redactAssessment } from '#app/commands/council/redact-assessment.server.ts'
import { listElsewhere } from '#app/views/council/words-elsewhere.server.ts'
import { Invalid } from '#app/domain/failures.ts'
import { enteredIn } from '#app/forms/answers.ts'
import { formPostOf, readAnswers, readForm } from '#app/forms/read-form.server.ts'
import { paths } from '#app/paths.ts'
import { AssessmentHeading } from '#app/ui/assessment/assessment-heading.tsx'
import { BackLink } from '#app/ui/govuk/back-link.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'
import { withDone } from '#app/ui/signoff/done-banner.tsx'
import { REDACTION_FORM, RedactWords } from '#app/ui/council/redact-words.tsx'
import { headOf } from '#app/views/assessment/assessment-head.ts'
import { onAssessment } from '#app/pages/assessment/assessment-page.server.ts'
import { invalid } from '#app/pages/page.server.ts'
import { getTextToRedact, readWithheld } from '#app/views/council/text-to-redact.server.ts'

export const handle = {
  hydrate: true,
  before: ({ data }) => <BackLink href={(data as { back: string }).back}>Back to the assessment</BackLink>,
} satisfies PageHandle
export const meta = titled<typeof loader>(({ data }) => `Redact words: ${data.head.reference}`)

export const loader = onAssessment('redact', async (page) => ({
  head: headOf(page.assessment, page.now),
  back: paths.version(page.assessment.reference, page.assessment.versionNumber),
  text: await getTextToRedact(page, textIn(page.url)),
}))

/** The first post searches for the words. The second, from the results, redacts them for good. */
export const action = onAssessment('redact', async (page) => {
  const { reference, versionNumber } = page.assessment
  const form = await readForm(page.request)
  const answers = readAnswers(form, REDACTION_FORM)
  if (!answers.ok) return invalid(answers.errors, answers.entered)
  const entered = enteredIn(form, REDACTION_FORM)
  try {
    const withheld = readWithheld(answers.value, await getTextToRedact(page, textIn(page.url)))
    if (form.text('intent') !== 'redact') {
      const found = await lookForWords(page, page.assessment, withheld)
      return { entered, ...found, elsewhere: await listElsewhere(page.db, withheld, paths.redact(reference)) }
    }
    await redactAssessment(
      { ...page, formPost: formPostOf(form) },
      { reference, withheld, reason: answers.value.reason },
    )
  } catch (failure) {
    if (failure instanceof Invalid) return invalid(failure.errors, entered)
    throw failure
  }
  return page.redirect(withDone(paths.version(reference, versionNumber), 'redacted'))
})

export default function RedactPage() {
  const { head, back, text } = useLoaderData<typeof loader>()
  return (
    <RedactWords
      heading={
        <AssessmentHeading head={head}>Redact words that should not have been written</AssessmentHeading>
      }
      text={text}
      seenBy="Everyone who can read the assessment will see it."
      answer={useActionData<typeof action>()}
      back={back}
    >
      Use this for anything that names or could identify a resident. The words are removed from every answer,
      saved text, comment and submission, in every version of this assessment. They are also removed from its
      history and from search. A tag that contains them is removed. We keep a record of who redacted them,
      when and why, and we tell the authors. Signatures stay.
    </RedactWords>
  )
}

/** Which saved text or comment the address names. */
const textIn = ({ searchParams }: URL) => ({
  textId: searchParams.get('text'),
  commentId: searchParams.get('comment'),
})
