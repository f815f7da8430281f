import { appendHistory } from '#app/data/history.server.ts'
import { getLimits, LIMITS, limitsRowVersion, updateLimits } from '#app/data/council/limits.server.ts'
import type { CheckLimits } from '#app/domain/checks/check-context.ts'
import { Conflict } from '#app/domain/failures.ts'
import { type Context, inOneGo } from '#app/commands/context.server.ts'

/**
 * What is written goes by the new limits at once; what was submitted keeps what was found then. Throws
 * Conflict when somebody else changed them since `version` was seen.
 */
export const changeLimits = (context: Context, rowVersion: string, to: CheckLimits): Promise<void> =>
  inOneGo(context, async (trx) => {
    const from = await getLimits(trx)
    if (limitsRowVersion(from) === limitsRowVersion(to)) return
    if (limitsRowVersion(from) !== rowVersion)
      throw new Conflict('Somebody else changed the limits meanwhile.')
    await updateLimits(trx, to)
    await appendHistory(trx, {
      at: context.now,
      personId: context.actor.id,
      event: 'change limits',
      subject: LIMITS,
      details: { from, to },
    })
  })
