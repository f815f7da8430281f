import { appendHistory } from '#app/data/history.server.ts'
import { getLimits, LIMITS, limitsRowVersion, updateLimits } from '#app/data/council/limits.server.ts'
import type { CheckLimits } from '#app/domain/checks/check-context.ts'
import { Conflict } from '#app/domain/failures.ts'
import { type Context, inOneGo } from '#app/commands/context.server.ts'

/**
 * Drafts use the new limits at once. What was submitted keeps its findings. Throws Conflict when someone
 * changed the limits after the person saw `rowVersion`.
 */
export const changeLimits = (context: Context, rowVersion: string, to: CheckLimits): Promise<void> =>
  inOneGo(context, async (trx) => {
    const from = await getLimits(trx)
    if (limitsRowVersion(from) === limitsRowVersion(to)) return
    if (limitsRowVersion(from) !== rowVersion)
      throw new Conflict('Someone else changed the limits after you opened them.')
    await updateLimits(trx, to)
    await appendHistory(trx, {
      at: context.now,
      personId: context.actor.id,
      event: 'change limits',
      subject: LIMITS,
      details: { from, to },
    })
  })
