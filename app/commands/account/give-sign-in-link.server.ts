import { createHash, randomBytes } from 'node:crypto'
import { getPerson } from '#app/data/council/people.server.ts'
import { addLink, spendLinksOf } from '#app/data/account/sign-in.server.ts'
import { Refused } from '#app/domain/failures.ts'
import { type Context, inOneGo } from '#app/commands/context.server.ts'
import { recordAccountChange } from '#app/commands/council/record-account-change.server.ts'

export const LINK_HOURS = 24

/**
 * Gives a one-time link for a first sign-in or a forgotten password. Returns its token once, and keeps only a
 * hash of it. Earlier links stop working. Never call it with a `formPost`, which would keep the token.
 */
export const giveSignInLink = (
  { db, actor, now }: Context,
  personId: string,
): Promise<{ token: string; expiresAt: string }> =>
  inOneGo({ db, actor, now }, async (trx) => {
    const person = await getPerson(trx, personId)
    if (person.disabledAt !== null) throw new Refused('This person is disabled. Enable them first.')
    const token = randomBytes(32).toString('base64url')
    const expiresAt = new Date(Date.parse(now) + LINK_HOURS * 3_600_000).toISOString()
    await spendLinksOf(trx, personId, now)
    await addLink(trx, {
      tokenHash: hashOfToken(token),
      personId,
      createdAt: now,
      createdBy: actor.id,
      expiresAt,
    })
    await recordAccountChange(trx, {
      at: now,
      personId: actor.id,
      event: 'give sign-in link',
      subject: personId,
      details: { until: expiresAt },
    })
    return { token, expiresAt }
  })

export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')
