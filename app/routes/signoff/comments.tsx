import { useActionData, useLoaderData } from '@remix-run/react'
import { commentOnDraft, resolveDraftingComment } from '#app/commands/signoff/comment-on-draft.server.ts'
import { draftingCommentSchema } from '#app/domain/signoff/move-forms.ts'
import { isPart, PART_KEYS, PARTS } from '#app/domain/assessment/parts.ts'
import { formPostOf, readForm } from '#app/forms/read-form.server.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { paths } from '#app/paths.ts'
import { AssessmentHeading } from '#app/ui/assessment/assessment-heading.tsx'
import { toTaskList } from '#app/ui/assessment/back-links.tsx'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { ErrorSummary } from '#app/ui/govuk/error-summary.tsx'
import { Select } from '#app/ui/govuk/select.tsx'
import { Textarea } from '#app/ui/govuk/textarea.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'
import { DoneBanner, withDone } from '#app/ui/signoff/done-banner.tsx'
import { DraftingComments } from '#app/ui/signoff/drafting-comments.tsx'
import {
  readingAssessment,
  refuseUnlessAllowed,
  stateSeen,
} from '#app/pages/assessment/assessment-page.server.ts'
import { doWithAnswers, movePage } from '#app/pages/signoff/move-page.server.ts'
import { readDraftingComments } from '#app/views/signoff/drafting-comments.server.ts'

const FORM = { schema: draftingCommentSchema } as const

export const handle = { hydrate: true, ...toTaskList } satisfies PageHandle
export const meta = titled<typeof loader>(({ data }) => `Comments: ${data.head.reference}`)

export const loader = readingAssessment(async (page) => {
  const part = page.url.searchParams.get('part') ?? ''
  return {
    ...movePage(page),
    may: page.may,
    parts: await readDraftingComments(page),
    about: isPart(part) ? part : null,
    done: page.url.searchParams.get('done'),
  }
})

export const action = readingAssessment(async (page) => {
  const { reference } = page.assessment
  const form = await readForm(page.request.clone())
  if (form.text('intent') === 'resolve') {
    await refuseUnlessAllowed('resolve comment', page)
    await resolveDraftingComment(
      { ...page, formPost: formPostOf(form), seen: stateSeen(form) },
      { reference, commentId: form.text('commentId') ?? '' },
    )
    return page.redirect(withDone(paths.comments(reference), 'comment-resolved'))
  }
  await refuseUnlessAllowed('comment', page)
  return doWithAnswers(page, FORM, async (context, { part, body }) => {
    await commentOnDraft(context, { reference, part, body })
    return withDone(`${paths.comments(reference)}#comments-${part ?? 'whole'}`, 'comment-added')
  })
})

export default function CommentsPage() {
  const { head, moveVersion, may, parts, about, done } = useLoaderData<typeof loader>()
  const step = useStepForm(FORM, { saved: { part: about }, returned: useActionData<typeof action>() })
  return (
    <>
      {step.hasErrors && <ErrorSummary {...step.summary} key={step.summary.key} />}
      <DoneBanner done={done} />
      <AssessmentHeading head={head}>Comments</AssessmentHeading>
      <p className="govuk-body app-measure">
        Comments made while the assessment is written. Everyone who can read the assessment can see them. They
        are not part of the text that is approved, and they are kept.
      </p>
      <DraftingComments
        reference={head.reference}
        moveVersion={moveVersion}
        parts={parts}
        mayRedact={may.includes('redact')}
      />
      {may.includes('comment') && (
        <form {...step.formProps}>
          <h2 className="govuk-heading-m">Add a comment</h2>
          <FormKey />
          <input type="hidden" name="moveVersion" value={moveVersion} />
          <Select
            {...step.text('part')}
            label={{ text: 'What is it about?', size: 's' }}
            items={[
              { value: '', text: 'The whole assessment' },
              ...PART_KEYS.map((part) => ({ value: part, text: PARTS[part] })),
            ]}
          />
          <Textarea {...step.text('body')} label={{ text: 'Your comment', size: 's' }} />
          <Button preventDoubleClick>Add comment</Button>
        </form>
      )}
    </>
  )
}
