import { useActionData, useLoaderData } from '@remix-run/react'
import { mergeTags } from '#app/commands/oversight/merge-tags.server.ts'
import { listAllTags, tagsRowVersion } from '#app/data/oversight/tags.server.ts'
import { Conflict, Invalid } from '#app/domain/failures.ts'
import { formPostOf, readForm } from '#app/forms/read-form.server.ts'
import { paths } from '#app/paths.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { BackLink } from '#app/ui/govuk/back-link.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { Select } from '#app/ui/govuk/select.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { TagConcerns } from '#app/ui/oversight/tag-concerns.tsx'
import { titled } from '#app/ui/page-title.ts'
import { withDone } from '#app/ui/signoff/done-banner.tsx'
import { invalid, withRole } from '#app/pages/page.server.ts'
import { getTagConcerns } from '#app/views/oversight/tag-concerns.server.ts'

export const handle = {
  before: () => <BackLink href={paths.tags()}>Back to tags</BackLink>,
} satisfies PageHandle
export const meta = titled<typeof loader>(({ data }) => `Merge the tag: ${data.concerns.tag}`)

/** First which tag to merge it with (`into`), then what changes. */
export const loader = withRole(['equality lead'], async ({ db, params, url }) => {
  const concerns = await getTagConcerns(db, params['tag'] ?? '')
  const others = (await listAllTags(db)).filter((tag) => tag !== concerns.tag)
  const asked = url.searchParams.get('into')
  const into = others.find((tag) => tag === asked)
  return {
    concerns,
    others: into === undefined ? others : [],
    chosen: into === undefined ? null : await getTagConcerns(db, into),
    rowVersion: into === undefined ? '' : await tagsRowVersion(db, concerns.tag, into),
  }
})

export const action = withRole(['equality lead'], async (page) => {
  const { tag } = await getTagConcerns(page.db, page.params['tag'] ?? '')
  const form = await readForm(page.request)
  const into = form.text('into') ?? ''
  try {
    const context = { ...page, formPost: formPostOf(form) }
    await mergeTags(context, { tag, into, rowVersion: form.text('version') ?? '' })
  } catch (failure) {
    if (failure instanceof Conflict) return invalid({ into: CHANGED }, {})
    if (failure instanceof Invalid) return invalid(failure.errors, {})
    throw failure
  }
  return page.redirect(withDone(paths.cumulativeOfTag(into), 'tags-merged'))
})

const CHANGED =
  'The assessments with these tags changed after you opened the page. Check what changes, then try again'

export default function MergeTags() {
  const { concerns, others, chosen, rowVersion } = useLoaderData<typeof loader>()
  const errors = useActionData<typeof action>()?.errors ?? {}
  return (
    <>
      <FormErrors errors={errors} />
      <PageHeading caption="Merge a tag with another">{concerns.tag}</PageHeading>
      {chosen ? (
        <>
          <p className="govuk-body app-measure">
            “{concerns.tag}” becomes “{chosen.tag}”, which {chosen.total.toLocaleString('en-GB')}{' '}
            {chosen.total === 1 ? 'assessment has' : 'assessments have'} already. You cannot undo this in one
            go, because afterwards they all have the same tag. The history of each assessment keeps its old
            tag.
          </p>
          <TagConcerns concerns={concerns} />
          <form method="post" autoComplete="off">
            <FormKey />
            <input type="hidden" name="version" value={rowVersion} />
            <input type="hidden" name="into" value={chosen.tag} />
            <div className="govuk-button-group">
              <Button preventDoubleClick id="into">
                Merge the two tags
              </Button>
              <a className="govuk-link" href={paths.mergeTags(concerns.tag)}>
                Choose another tag
              </a>
            </div>
          </form>
        </>
      ) : (
        <form method="get">
          <Select
            name="into"
            label={{ text: 'Which tag does it become?', size: 's' }}
            items={others.map((tag) => ({ value: tag, text: tag }))}
            {...(errors['into'] ? { errorMessage: errors['into'] } : {})}
          />
          <Button className="govuk-button--secondary">See what changes</Button>
        </form>
      )}
    </>
  )
}
