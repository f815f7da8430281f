import { leave } from '#app/pages/account/session.server.ts'
import { anyone } from '#app/pages/page.server.ts'
import { paths } from '#app/paths.ts'

export const loader = anyone(({ redirect }) => redirect(paths.home()))

/** Also for someone whose session is over: anyone who asks to be signed out is. */
export const action = anyone(leave)
