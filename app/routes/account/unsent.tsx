import { useLoaderData } from '@remix-run/react'
import { listUnsentPosts } from '#app/data/account/unsent-posts.server.ts'
import { paths } from '#app/paths.ts'
import { formatDateTime } from '#app/domain/date-text.ts'
import { Button } from '#app/ui/govuk/button.tsx'
import { SummaryList } from '#app/ui/govuk/summary-list.tsx'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { titled } from '#app/ui/page-title.ts'
import { firstPageOf } from '#app/pages/navigation.ts'
import { ownPath } from '#app/pages/own-path.ts'
import { signedIn } from '#app/pages/page.server.ts'
import { UNSENT_DAYS_KEPT } from '#app/pages/account/unsent.server.ts'
import { typedTextIn } from '#app/forms/typed-text.server.ts'

export const meta = titled('What you wrote was not saved')

export const loader = signedIn(async ({ db, actor, url }) => {
  const posts = await listUnsentPosts(db, actor.id)
  return {
    posts: posts.map(({ id, path, fields, at }) => ({
      id,
      path,
      at: formatDateTime(at),
      excerpt: typedTextIn(fields)[0]?.text.slice(0, 160) ?? '',
    })),
    continueTo: ownPath(url.searchParams.get('returnTo')) ?? firstPageOf(actor),
    daysKept: UNSENT_DAYS_KEPT,
  }
})

export default function Unsent() {
  const { posts, continueTo, daysKept } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading>What you wrote was not saved</PageHeading>
      <p className="govuk-body app-measure">
        {posts.length === 0
          ? 'You have no unsent forms.'
          : `Your session had ended when you sent this, so it was not saved. Only you can see it here. We keep ` +
            `it for ${daysKept} days.`}
      </p>
      {posts.length > 0 && (
        <SummaryList
          rows={posts.map(({ id, path, at, excerpt }) => ({
            key: at,
            value: {
              text: (
                <>
                  “{excerpt}”<br />
                  <span className="app-small">{path}</span>
                </>
              ),
            },
            actions: {
              items: [
                {
                  href: paths.unsentPost(id),
                  text: 'View',
                  visuallyHiddenText: ` what you sent on ${at}`,
                },
              ],
            },
          }))}
        />
      )}
      <Button href={continueTo} className={posts.length > 0 ? 'govuk-button--secondary' : undefined}>
        {posts.length > 0 ? 'Continue without sending it' : 'Continue'}
      </Button>
    </>
  )
}
