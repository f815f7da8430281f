import { deleteOwnHelp, findOwnHelp, putOwnHelp } from '#app/data/council/guidance-texts.server.ts'
import { appendHistory } from '#app/data/history.server.ts'
import { Conflict } from '#app/domain/failures.ts'
import type { OwnHelp } from '#app/domain/council/own-guidance.ts'
import { type Context, inOneGo, type Trx } from '#app/commands/context.server.ts'

/**
 * Replaces the guidance with the council's own. Throws Conflict when someone changed it after the person saw
 * `rowVersion`.
 */
export const changeGuidance = (
  context: Context,
  key: string,
  rowVersion: string,
  own: OwnHelp,
): Promise<void> =>
  inOneGo(context, async (trx) => {
    await refuseStale(trx, key, rowVersion)
    await putOwnHelp(trx, key, own, { changedAt: context.now, changedBy: context.actor.id })
    await appendHistory(trx, {
      at: context.now,
      personId: context.actor.id,
      event: 'change guidance',
      subject: key,
      details: { to: own.help },
    })
  })

/** Goes back to what comes with the product. What the council had written stays in the history. */
export const resetGuidance = (context: Context, key: string, rowVersion: string): Promise<void> =>
  inOneGo(context, async (trx) => {
    if (!(await findOwnHelp(trx, key))) return
    await refuseStale(trx, key, rowVersion)
    await deleteOwnHelp(trx, key)
    await appendHistory(trx, {
      at: context.now,
      personId: context.actor.id,
      event: 'reset guidance',
      subject: key,
    })
  })

/** `rowVersion` is when the guidance was last changed, or '' where it is the product's own. */
async function refuseStale(trx: Trx, key: string, rowVersion: string): Promise<void> {
  if (((await findOwnHelp(trx, key))?.changedAt ?? '') !== rowVersion)
    throw new Conflict('Someone else changed this guidance after you opened it.')
}
