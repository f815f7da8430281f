import { randomUUID } from 'node:crypto'
import { clearUnsentPost, keepUnsentPost, listUnsentPosts } from '#app/data/account/unsent-posts.server.ts'
import { isBroken } from '#app/domain/clean-text.ts'
import { paths, UNSENT } from '#app/paths.ts'
import type { Page } from '#app/pages/page.server.ts'
import { DAYS_KEPT, findEarlierPerson } from '#app/http/session.server.ts'
import { isSecret, typedTextIn } from '#app/forms/typed-text.server.ts'

/** How long a form is kept for the person who could not send it: as long as we know whose old session it was. */
export const UNSENT_DAYS_KEPT = DAYS_KEPT

/**
 * Keeps a form that arrived after its session had ended, for the person whose session it was. Only they see it, after
 * they sign in. Returns false if we do not know whose form it is, or if nothing was typed. Autosaves are not kept:
 * the page still holds the text and saves it as soon as it can.
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

/** A form that is sent again has its id in the address. Once it is accepted, we delete our copy. */
export async function forgetUnsent({ db, context, url, now }: Page): Promise<void> {
  const id = url.searchParams.get(UNSENT)
  if (id !== null && context.person) await clearUnsentPost(db, context.person.id, id, now)
}

/** Where to go after signing in. People with unsent forms see these first. */
export async function afterSignIn(db: Page['db'], personId: string, path: string): Promise<string> {
  return (await listUnsentPosts(db, personId)).length > 0 ? paths.unsent(path) : path
}

function withoutUnsent(url: URL): string {
  const search = new URLSearchParams(url.search)
  search.delete(UNSENT)
  const query = search.toString()
  return query ? `?${query}` : ''
}
