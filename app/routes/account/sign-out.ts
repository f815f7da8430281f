import { forgottenSession } from '#app/http/session.server.ts'
import { endSession } from '#app/data/account/sessions.server.ts'
import { anyone } from '#app/pages/page.server.ts'
import { paths } from '#app/paths.ts'

export const loader = anyone(({ redirect }) => redirect(paths.home()))

/** Also works after the session has ended. */
export const action = anyone(async ({ db, config, context, log, now, redirect }) => {
  if (context.person && (await endSession(db, context.person.sessionIdHash, now))) {
    log.info('session_terminated', { personId: context.person.id })
  }
  return redirect(paths.signIn(), forgottenSession(config))
})
