import { useLoaderData } from '@remix-run/react'
import { listTagsInUse } from '#app/data/oversight/tags.server.ts'
import { wordsOf } from '#app/domain/assessment/tag-spelling.ts'
import { paths } from '#app/paths.ts'
import { BackLink } from '#app/ui/govuk/back-link.tsx'
import { ListPages } from '#app/ui/layout/list-pages.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { TagsTable } from '#app/ui/oversight/tags-table.tsx'
import { titled } from '#app/ui/page-title.ts'
import { DoneBanner } from '#app/ui/signoff/done-banner.tsx'
import { withRole } from '#app/pages/page.server.ts'

const TAGS_PER_PAGE = 100

export const handle = {
  before: () => <BackLink href={paths.cumulative()}>Back to cumulative impact</BackLink>,
} satisfies PageHandle
export const meta = titled('Tags')

export const loader = withRole(['equality lead'], async ({ db, url }) => {
  const tags = await listTagsInUse(db)
  const first = new Map<string, string>()
  for (const { tag } of tags) if (!first.has(wordsOf(tag))) first.set(wordsOf(tag), tag)
  const pages = Math.max(1, Math.ceil(tags.length / TAGS_PER_PAGE))
  const page = Math.min(pages, Math.max(1, Math.floor(Number(url.searchParams.get('page')) || 1)))
  return {
    page,
    pages,
    done: url.searchParams.get('done'),
    tags: tags.slice((page - 1) * TAGS_PER_PAGE, page * TAGS_PER_PAGE).map((row) => {
      const same = first.get(wordsOf(row.tag))
      return { ...row, sameAs: same === row.tag ? undefined : same }
    }),
  }
})

export default function Tags() {
  const { tags, page, pages, done } = useLoaderData<typeof loader>()
  return (
    <>
      <DoneBanner done={done} />
      <PageHeading>Tags</PageHeading>
      <p className="govuk-body app-measure">
        Tags link assessments to each other. If one tag is spelled in two ways, merge the two. Otherwise their
        assessments are not added up together.
      </p>
      {tags.length > 0 ? (
        <TagsTable tags={tags} />
      ) : (
        <p className="govuk-body">No assessment has a tag yet.</p>
      )}
      <ListPages
        label="Pages of tags"
        page={page}
        pages={pages}
        hrefOf={(number) => paths.tags({ page: number === 1 ? undefined : String(number) })}
      />
    </>
  )
}
