import { useActionData, useLoaderData } from '@remix-run/react'
import { renameTag } from '#app/commands/oversight/rename-tag.server.ts'
import { listAllTags, tagsRowVersion } from '#app/data/oversight/tags.server.ts'
import { tagNameSchema } from '#app/domain/assessment/settings.ts'
import { sameTag } from '#app/domain/assessment/tag-spelling.ts'
import { Conflict, Invalid } from '#app/domain/failures.ts'
import { enteredIn } from '#app/forms/answers.ts'
import { formPostOf, readAnswers, readForm } from '#app/forms/read-form.server.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { paths } from '#app/paths.ts'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { BackLink } from '#app/ui/govuk/back-link.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { ErrorSummary } from '#app/ui/govuk/error-summary.tsx'
import { Input } from '#app/ui/govuk/input.tsx'
import { InsetText } from '#app/ui/govuk/inset-text.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { TagConcerns } from '#app/ui/oversight/tag-concerns.tsx'
import { titled } from '#app/ui/page-title.ts'
import { withDone } from '#app/ui/signoff/done-banner.tsx'
import { invalid, withRole } from '#app/pages/page.server.ts'
import { getTagConcerns } from '#app/views/oversight/tag-concerns.server.ts'

const FORM = { schema: tagNameSchema } as const

export const handle = {
  hydrate: true,
  before: () => <BackLink href={paths.tags()}>Back to tags</BackLink>,
} satisfies PageHandle
export const meta = titled<typeof loader>(({ data }) => `Rename the tag: ${data.concerns.tag}`)

export const loader = withRole(['equality lead'], async ({ db, params }) => {
  const concerns = await getTagConcerns(db, params['tag'] ?? '')
  return { concerns, rowVersion: await tagsRowVersion(db, concerns.tag) }
})

export const action = withRole(['equality lead'], async (page) => {
  const { tag } = await getTagConcerns(page.db, page.params['tag'] ?? '')
  const form = await readForm(page.request)
  const answers = readAnswers(form, FORM)
  if (!answers.ok) return invalid(answers.errors, answers.entered)
  const { name } = answers.value
  try {
    const context = { ...page, formPost: formPostOf(form) }
    await renameTag(context, { tag, name, rowVersion: form.text('version') ?? '' })
  } catch (failure) {
    const entered = enteredIn(form, FORM)
    if (failure instanceof Conflict) return invalid({ name: CHANGED }, entered)
    if (!(failure instanceof Invalid)) throw failure
    const others = (await listAllTags(page.db)).filter((each) => each !== tag)
    return invalid(failure.errors, { ...entered, mergeInto: sameTag(name, others) ?? '' })
  }
  return page.redirect(withDone(paths.cumulativeOfTag(name), 'tag-renamed'))
})

const CHANGED =
  'The assessments with this tag changed after you opened the page. Check the list and try again'

export default function RenameTag() {
  const { concerns, rowVersion } = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const form = useStepForm(FORM, { saved: { name: concerns.tag }, returned })
  const mergeInto = String(returned?.entered['mergeInto'] ?? '')
  return (
    <>
      {form.hasErrors && <ErrorSummary {...form.summary} key={form.summary.key} />}
      <PageHeading caption="Rename a tag">{concerns.tag}</PageHeading>
      {mergeInto !== '' && (
        <InsetText>
          <a className="govuk-link" href={paths.mergeTags(concerns.tag, mergeInto)}>
            Merge “{concerns.tag}” into “{mergeInto}”
          </a>
        </InsetText>
      )}
      <TagConcerns concerns={concerns} />
      <form {...form.formProps}>
        <FormKey />
        <input type="hidden" name="version" value={rowVersion} />
        <Input {...form.text('name')} label={{ text: 'New name', size: 's' }} />
        <Button preventDoubleClick>Rename everywhere</Button>
      </form>
    </>
  )
}
