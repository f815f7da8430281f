import { useLoaderData } from '@remix-run/react'
import { clearUnsentPost, listUnsentPosts } from '#app/data/account/unsent-posts.server.ts'
import { NotFound } from '#app/domain/failures.ts'
import { paths, UNSENT } from '#app/paths.ts'
import { formatDateTime } from '#app/domain/date-text.ts'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { BackLink } from '#app/ui/govuk/back-link.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { WhatYouTyped } from '#app/ui/layout/what-you-typed.tsx'
import { titled } from '#app/ui/page-title.ts'
import { signedIn, type SignedInPage } from '#app/pages/page.server.ts'
import { typedTextIn } from '#app/forms/typed-text.server.ts'

export const handle = {
  before: () => <BackLink href={paths.unsent()}>Back to all that you could not send</BackLink>,
} satisfies PageHandle
export const meta = titled<typeof loader>(({ data }) => `What you could not send on ${data.at}`)

export const loader = signedIn(async (page) => {
  const { path, fields, at, id } = await getUnsentPost(page)
  return {
    path,
    fields,
    typed: typedTextIn(fields),
    at: formatDateTime(at),
    sendTo: `${path}${path.includes('?') ? '&' : '?'}${UNSENT}=${id}`,
  }
})

/**
 * Sending it again goes to the page it was meant for. Here it can only be thrown away; what is gone already
 * stays gone.
 */
export const action = signedIn(async ({ db, actor, params, now, redirect }) => {
  if (!(await clearUnsentPost(db, actor.id, params['id'] ?? '', now))) throw nothingLikeThat()
  return redirect(paths.unsent())
})

async function getUnsentPost({ db, actor, params }: SignedInPage) {
  const post = (await listUnsentPosts(db, actor.id)).find(({ id }) => id === params['id'])
  if (!post) throw nothingLikeThat()
  return post
}

const nothingLikeThat = () =>
  new NotFound('There is nothing like that which you could not send. It may have been sent since.')

export default function UnsentPost() {
  const { path, fields, typed, at, sendTo } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading caption={path}>What you could not send on {at}</PageHeading>
      <p className="govuk-body app-measure">
        Your session had ended, so nothing of this was saved. When you send it now, it is checked as it would
        have been then: if somebody else has saved there since, you see both texts before anything is
        replaced.
      </p>
      <WhatYouTyped typed={typed} />
      <div className="govuk-button-group">
        <form method="post" action={sendTo}>
          {fields.map(([name, value], place) => (
            <input key={place} type="hidden" name={name} value={value} />
          ))}
          <Button preventDoubleClick>Send it now</Button>
        </form>
        <form method="post">
          <FormKey />
          <Button className="govuk-button--warning" preventDoubleClick>
            Throw it away
          </Button>
        </form>
      </div>
      <p className="govuk-body">
        <a className="govuk-link" href={path}>
          Open the page as it is now
        </a>
      </p>
    </>
  )
}
