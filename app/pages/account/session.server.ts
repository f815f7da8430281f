import { endSession } from '#app/data/account/sessions.server.ts'
import {
  DEVICE_DAYS,
  deviceCookieName as nameOfDeviceCookie,
  deviceHashIn,
} from '#app/http/known-device.server.ts'
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
export async function signOut({ db, config, context, log, redirect }: Page) {
  if (context.person && (await endSession(db, context.person.sessionIdHash))) {
    log.info('session_terminated', { personId: context.person.id })
  }
  return redirect(paths.signIn(), forgottenSession(config))
}

/** The hash of this browser's cookie, if anyone has signed in with it before. */
export const deviceHashOf = ({ request, config }: Pick<Page, 'request' | 'config'>): string | undefined =>
  deviceHashIn(request.headers.get('cookie'), config)

export const sessionCookieName = ({ config }: Pick<Page, 'config'>): string => cookieName(config)

export const deviceCookieName = ({ config }: Pick<Page, 'config'>): string => nameOfDeviceCookie(config)

export const DEVICE_DAYS_KEPT = DEVICE_DAYS
