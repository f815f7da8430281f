import { appendHistory } from '#app/data/history.server.ts'
import { updatePerson } from '#app/data/council/people.server.ts'
import { forgetKnownDevicesOf } from '#app/data/account/known-devices.server.ts'
import { endSessionsOf } from '#app/data/account/sessions.server.ts'
import { findUsableLink, spendLinksOf } from '#app/data/account/sign-in.server.ts'
import { Refused } from '#app/domain/failures.ts'
import type { Db } from '#db/client.ts'
import { type Context, inOneGo, type Trx } from '#app/commands/context.server.ts'
import { recordAccountChange } from '#app/commands/council/record-account-change.server.ts'
import { hashOfToken } from './give-sign-in-link.server.ts'

export const LINK_IS_SPENT =
  'This link cannot be used: it was used already, a newer one was given, or it is older than 24 ' +
  'hours. Ask an administrator for a new one.'

/**
 * A person's own new password. Hashing it comes before: nothing but the database is waited for in a
 * transaction.
 */
export const changePassword = (
  { db, actor, now }: Context,
  passwordHash: string,
  keepSession: string,
): Promise<void> =>
  inOneGo({ db, actor, now }, async (trx) => {
    if (actor.id === null) throw new Refused('Only people have passwords.')
    await setPassword(trx, { personId: actor.id, passwordHash, by: 'password', now, keepSession })
  })

/** Sets the password with a one-time link, which is then spent. Gives the person whose it is. */
export const setPasswordByLink = (
  { db, now }: { db: Db; now: string },
  token: string,
  passwordHash: string,
): Promise<string> =>
  db.transaction().execute(async (trx) => {
    const link = await findUsableLink(trx, hashOfToken(token), now)
    if (!link) throw new Refused(LINK_IS_SPENT)
    await setPassword(trx, { personId: link.personId, passwordHash, by: 'link', now })
    // Someone else may have used the old password on one of them.
    await forgetKnownDevicesOf(trx, link.personId)
    return link.personId
  })

type NewPassword = {
  personId: string
  passwordHash: string
  by: 'password' | 'link'
  now: string
  keepSession?: string
}

async function setPassword(
  trx: Trx,
  { personId, passwordHash, by, now, keepSession }: NewPassword,
): Promise<void> {
  await updatePerson(trx, personId, { passwordHash })
  await endSessionsOf(trx, personId, now, keepSession)
  await spendLinksOf(trx, personId, now)
  const change = { at: now, personId, event: 'set password', subject: personId, details: { by } } as const
  // Whoever gave the link may have used it, so others are told. Nobody is told of a password that its person changed.
  await (by === 'link' ? recordAccountChange(trx, change) : appendHistory(trx, change))
}
