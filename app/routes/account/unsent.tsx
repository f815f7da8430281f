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

export const meta = titled('What you wrote and could not send')

export const loader = signedIn(async ({ db, actor, url }) => {
  const posts = await listUnsentPosts(db, actor.id)
  return {
    posts: posts.map(({ id, path, fields, at }) => ({
      id,
      path,
      at: formatDateTime(at),
      begins: typedTextIn(fields)[0]?.text.slice(0, 160) ?? '',
    })),
    goOn: ownPath(url.searchParams.get('returnTo')) ?? firstPageOf(actor),
    daysKept: UNSENT_DAYS_KEPT,
  }
})

export default function Unsent() {
  const { posts, goOn, daysKept } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading>What you wrote and could not send</PageHeading>
      <p className="govuk-body app-measure">
        {posts.length === 0
          ? 'There is nothing that you wrote and could not send.'
          : `Your session had ended when you sent this, so nothing of it was saved. Only you can see it ` +
            `here. It is kept for ${daysKept} days.`}
      </p>
      {posts.length > 0 && (
        <SummaryList
          rows={posts.map(({ id, path, at, begins }) => ({
            key: at,
            value: {
              text: (
                <>
                  “{begins}”<br />
                  <span className="app-small">{path}</span>
                </>
              ),
            },
            actions: {
              items: [
                {
                  href: paths.unsentPost(id),
                  text: 'Look at it',
                  visuallyHiddenText: ` as you sent it on ${at}`,
                },
              ],
            },
          }))}
        />
      )}
      <Button href={goOn} className={posts.length > 0 ? 'govuk-button--secondary' : undefined}>
        {posts.length > 0 ? 'Go on without it for now' : 'Go on'}
      </Button>
    </>
  )
}
