import { signOut } from '#app/pages/account/session.server.ts'
import { anyone } from '#app/pages/page.server.ts'
import { paths } from '#app/paths.ts'

export const loader = anyone(({ redirect }) => redirect(paths.home()))

/** Also works after the session has ended. */
export const action = anyone(signOut)
