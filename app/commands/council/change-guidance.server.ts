import { deleteOwnHelp, findOwnHelp, putOwnHelp } from '#app/data/council/guidance-texts.server.ts'
import { appendHistory } from '#app/data/history.server.ts'
import { Conflict } from '#app/domain/failures.ts'
import type { OwnHelp } from '#app/domain/council/own-guidance.ts'
import { type Context, inOneGo, type Trx } from '#app/commands/context.server.ts'

/**
 * Replaces the guidance on a question with the council's own. `rowVersion` is when the guidance that the person saw was
 * last changed, or '' for the standard guidance. Throws Conflict if someone changed it since.
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

/** Restores the standard guidance. The council's own stays in the history. Throws Conflict as above. */
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

async function refuseStale(trx: Trx, key: string, rowVersion: string): Promise<void> {
  if (((await findOwnHelp(trx, key))?.changedAt ?? '') !== rowVersion)
    throw new Conflict('Someone else changed this guidance after you opened it.')
}
