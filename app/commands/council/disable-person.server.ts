import { appendHistory } from '#app/data/history.server.ts'
import { countOtherAdministrators, getPerson, updatePerson } from '#app/data/council/people.server.ts'
import { endSessionsOf } from '#app/data/account/sessions.server.ts'
import { spendLinksOf } from '#app/data/account/sign-in.server.ts'
import { Refused } from '#app/domain/failures.ts'
import { type Context, inOneGo } from '#app/commands/context.server.ts'

/**
 * Stops a person from signing in, and ends their sessions and sign-in links. Their work keeps their name. Throws
 * Refused for the last administrator.
 */
export const disablePerson = (context: Context, id: string): Promise<void> =>
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
    await appendHistory(trx, {
      at: context.now,
      personId: context.actor.id,
      event: 'disable person',
      subject: id,
      details: { to: { disabledAt: context.now } },
    })
  })
