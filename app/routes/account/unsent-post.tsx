import { useLoaderData } from '@remix-run/react'
import { clearUnsentPost, isThereUnsentPost, listUnsentPosts } from '#app/data/account/unsent-posts.server.ts'
import { Hidden, NotFound } from '#app/domain/failures.ts'
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
export const meta = titled<typeof loader>(({ data }) => `What you wrote on ${data.at}`)

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

/** Deletes the unsent form. Sending it again posts to the page it was meant for. */
export const action = signedIn(async ({ db, actor, params, now, redirect }) => {
  const id = params['id'] ?? ''
  if (!(await clearUnsentPost(db, actor.id, id, now))) throw await unsentNotFound(db, id)
  return redirect(paths.unsent())
})

async function getUnsentPost({ db, actor, params }: SignedInPage) {
  const post = (await listUnsentPosts(db, actor.id)).find(({ id }) => id === params['id'])
  if (!post) throw await unsentNotFound(db, params['id'] ?? '')
  return post
}

/** The same to people who ask for someone else's. */
async function unsentNotFound(db: SignedInPage['db'], id: string) {
  const message = 'We could not find this. You may have sent or deleted it already.'
  return (await isThereUnsentPost(db, id)) ? new Hidden(message) : new NotFound(message)
}

export default function UnsentPost() {
  const { path, fields, typed, at, sendTo } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading caption={path}>What you wrote on {at}</PageHeading>
      <p className="govuk-body app-measure">
        Your session had ended, so this was not saved. You can send it now, and it will be checked as usual.
        If someone else has saved changes since then, you will see both versions before anything is replaced.
      </p>
      <WhatYouTyped typed={typed} />
      <div className="govuk-button-group">
        <form method="post" autoComplete="off" action={sendTo}>
          {fields.map(([name, value], place) => (
            <input key={place} type="hidden" name={name} value={value} />
          ))}
          <Button preventDoubleClick>Send it now</Button>
        </form>
        <form method="post" autoComplete="off">
          <FormKey />
          <Button className="govuk-button--warning" preventDoubleClick>
            Delete it
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
