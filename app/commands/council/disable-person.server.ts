import { countOtherAdministrators, getPerson, updatePerson } from '#app/data/council/people.server.ts'
import { endSessionsOf } from '#app/data/account/sessions.server.ts'
import { spendLinksOf } from '#app/data/account/sign-in.server.ts'
import type { HandOver } from '#app/domain/council/hand-over.ts'
import { Refused } from '#app/domain/failures.ts'
import { type Context, inOneGo } from '#app/commands/context.server.ts'
import { handOverWithin } from './hand-over-work.server.ts'
import { recordAccountChange } from './record-account-change.server.ts'

/**
 * Stops a person from signing in, ends their sessions and sign-in links, and gives what they held to others. Their
 * work keeps their name. Throws Refused for the last administrator, and Invalid where someone cannot take what they
 * are given.
 */
export const disablePerson = (
  context: Context,
  id: string,
  handOvers: readonly HandOver[] = [],
): Promise<void> =>
  inOneGo(context, async (trx) => {
    const person = await getPerson(trx, id)
    if (person.disabledAt !== null) return
    if (person.roles.includes('administrator') && (await countOtherAdministrators(trx, id)) === 0) {
      throw new Refused(
        'This is the last administrator, so they cannot be disabled. Make someone else an administrator first.',
      )
    }
    await updatePerson(trx, id, { disabledAt: context.now })
    await endSessionsOf(trx, id, context.now)
    await spendLinksOf(trx, id, context.now)
    await recordAccountChange(trx, {
      at: context.now,
      personId: context.actor.id,
      event: 'disable person',
      subject: id,
      details: { to: { disabledAt: context.now } },
    })
    await handOverWithin(trx, context, person, handOvers)
  })
