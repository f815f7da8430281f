import { appendHistory } from '#app/data/history.server.ts'
import { getPerson, updatePerson } from '#app/data/council/people.server.ts'
import { type Context, inOneGo } from '#app/commands/context.server.ts'

/** Lets a disabled person sign in again, with the same password. */
export const enablePerson = (context: Context, id: string): Promise<void> =>
  inOneGo(context, async (trx) => {
    const person = await getPerson(trx, id)
    if (person.disabledAt === null) return
    await updatePerson(trx, id, { disabledAt: null })
    await appendHistory(trx, {
      at: context.now,
      personId: context.actor.id,
      event: 'enable person',
      subject: id,
      details: { from: { disabledAt: person.disabledAt } },
    })
  })
