import { endSession } from '#app/data/account/sessions.server.ts'
import { beginSession, cookieName, forgottenSession } from '#app/http/session.server.ts'
import { paths } from '#app/paths.ts'
import type { Page } from '../page.server.ts'
import { afterSignIn } from './unsent.server.ts'

/** Signs a person in. Then goes to the form that they could not send while signed out, or else to `path`. */
export async function signIn(page: Page, personId: string, path: string) {
  const cookie = await beginSession(page, personId, page.request)
  return page.redirect(await afterSignIn(page.db, personId, path), cookie)
}

/** Ends the session and goes to the sign-in page. */
export async function signOut({ db, config, context, log, now, redirect }: Page) {
  if (context.person && (await endSession(db, context.person.sessionIdHash, now))) {
    log.info('session_terminated', { personId: context.person.id })
  }
  return redirect(paths.signIn(), forgottenSession(config))
}

export const sessionCookieName = ({ config }: Pick<Page, 'config'>): string => cookieName(config)
