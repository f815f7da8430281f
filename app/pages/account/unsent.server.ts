import { randomUUID } from 'node:crypto'
import { clearUnsentPost, keepUnsentPost, listUnsentPosts } from '#app/data/account/unsent-posts.server.ts'
import { isBroken } from '#app/domain/clean-text.ts'
import { paths, UNSENT } from '#app/paths.ts'
import type { Page } from '#app/pages/page.server.ts'
import { findEarlierPerson } from '#app/http/session.server.ts'
import { isSecret, typedTextIn } from '#app/http/typed-text.server.ts'

/**
 * Keeps a form that arrived after its session had ended, for the person whose session it was. It is offered
 * to them when they have
 * signed in, and shown to nobody else. False where nobody knows whose it is, or nothing was typed. What a
 * page sends by itself is
 * not kept: that page still holds it, and saves it as soon as it can.
 */
export async function keepUnsent(
  { db, config, request, url, now }: Page,
  sent: readonly (readonly [string, unknown])[],
): Promise<boolean> {
  const fields = sent.filter(
    (field): field is readonly [string, string] =>
      typeof field[1] === 'string' && !isSecret(field[0]) && !isBroken(field[1]),
  )
  if (url.pathname.endsWith('.data') || typedTextIn(fields).length === 0) return false
  const personId = await findEarlierPerson({ db, config }, request.headers.get('cookie'))
  if (!personId) return false
  await keepUnsentPost(db, personId, {
    id: randomUUID(),
    path: `${url.pathname}${withoutUnsent(url)}`,
    fields,
    at: now,
  })
  return true
}

/**
 * A kept form that is sent again names itself in the address; once it was taken, it is not offered any more.
 */
export async function forgetWhatIsSentNow({ db, context, url, now }: Page): Promise<void> {
  const id = url.searchParams.get(UNSENT)
  if (id !== null && context.person) await clearUnsentPost(db, context.person.id, id, now)
}

/** Where somebody goes who has just signed in: first to what they could not send, if there is anything. */
export async function afterSignIn(db: Page['db'], personId: string, path: string): Promise<string> {
  return (await listUnsentPosts(db, personId)).length > 0 ? paths.unsent(path) : path
}

function withoutUnsent(url: URL): string {
  const search = new URLSearchParams(url.search)
  search.delete(UNSENT)
  const asked = search.toString()
  return asked ? `?${asked}` : ''
}
