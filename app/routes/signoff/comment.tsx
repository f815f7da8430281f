import { useActionData, useLoaderData } from '@remix-run/react'
import { discardComment, writeComment } from '#app/commands/signoff/write-comment.server.ts'
import { commentSchema } from '#app/domain/signoff/move-forms.ts'
import { isPart, PARTS } from '#app/domain/assessment/parts.ts'
import { NotFound } from '#app/domain/failures.ts'
import { formPostOf, readForm } from '#app/forms/read-form.server.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { paths } from '#app/paths.ts'
import { Textarea } from '#app/ui/govuk/textarea.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'
import { withDone } from '#app/ui/signoff/done-banner.tsx'
import { backToReading, MoveForm } from '#app/ui/signoff/move-form.tsx'
import {
  type AssessmentPage,
  onAssessment,
  readingAssessment,
  refuseUnlessAllowed,
} from '#app/pages/assessment/assessment-page.server.ts'
import { doWithAnswers, movePage } from '#app/pages/signoff/move-page.server.ts'

const FORM = { schema: commentSchema } as const

export const handle = { hydrate: true, ...backToReading } satisfies PageHandle
export const meta = titled<typeof loader>(
  ({ data }) => `Comment on ${PARTS[data.part]}: ${data.head.reference}`,
)

/** Anyone who can return it can comment. */
export const loader = onAssessment('return', (page) => ({ ...movePage(page), part: partOf(page) }))

/** Anyone can discard their own comment, even if the authors have taken the assessment back since. */
export const action = readingAssessment(async (page) => {
  const { reference, versionNumber } = page.assessment
  const part = partOf(page)
  const form = await readForm(page.request.clone())
  const reading = `${paths.version(reference, versionNumber)}#part-${part}`
  if (form.text('intent') === 'discard') {
    await discardComment(
      { ...page, formPost: formPostOf(form) },
      { reference, commentId: form.text('commentId') ?? '' },
    )
    return page.redirect(withDone(reading, 'discarded'))
  }
  await refuseUnlessAllowed('return', page)
  return doWithAnswers(page, FORM, async (context, { body }) => {
    await writeComment(context, { reference, part, body })
    return withDone(reading, 'commented')
  })
})

export default function CommentPage() {
  const page = useLoaderData<typeof loader>()
  const step = useStepForm(FORM, { returned: useActionData<typeof action>() })
  return (
    <MoveForm
      page={page}
      title={`Comment on “${PARTS[page.part]}”`}
      button="Save comment"
      step={step}
      fields={<Textarea {...step.text('body')} label={{ text: 'Your comment', size: 's' }} />}
    >
      <p className="govuk-body">
        Only you can see this comment until you return the assessment for changes. You can discard it until
        then.
      </p>
    </MoveForm>
  )
}

function partOf({ params }: AssessmentPage) {
  const part = params['part'] ?? ''
  if (!isPart(part)) throw new NotFound('We could not find that part of the assessment.')
  return part
}
