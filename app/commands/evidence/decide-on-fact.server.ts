import { updateFact } from '#app/data/evidence/facts.server.ts'
import { sha256 } from '#app/data/history.server.ts'
import { Conflict, Invalid, Refused } from '#app/domain/failures.ts'
import { FACT_MOVES, type FactMove, movesFrom } from '#app/domain/evidence/fact-moves.ts'
import type { Context } from '#app/commands/context.server.ts'
import { onFact, recordOnFact, tellAuthors } from './on-fact.server.ts'

export type FactDecision = { number: number; move: FactMove; rowVersion: string; reason?: string | undefined }

/**
 * Accepts or declines a proposed fact, retires a fact or brings it back. Throws Conflict if someone changed it after
 * `rowVersion` was read, Refused if its state does not allow the move, and Invalid if the move needs a reason.
 */
export const decideOnFact = (
  context: Context,
  { number, move, rowVersion, reason }: FactDecision,
): Promise<void> =>
  onFact(context, number, async (trx, saved) => {
    const { to, needs } = FACT_MOVES[move]
    if (saved.rowVersion !== rowVersion)
      throw new Conflict(
        'Someone else changed this fact after you opened it. Open it again to read what it says now.',
      )
    if (!movesFrom(saved.state).includes(move))
      throw new Refused(`This fact is ${saved.state}, so you cannot do that with it now.`)
    if (needs.length > 0 && !reason) throw new Invalid({ reason: 'Say why' })
    const stateReason = needs.length > 0 && reason ? reason : null
    await updateFact(trx, saved.id, {
      state: to,
      stateAt: context.now,
      stateBy: context.actor.id,
      stateReason,
    })
    await recordOnFact(trx, context, saved, {
      event: move,
      ...(stateReason === null ? {} : { commentHash: sha256(stateReason) }),
    })
    if (move === 'retire fact')
      await tellAuthors(
        trx,
        context,
        saved,
        saved.edition + 1,
        `cites fact ${saved.number} of the library, which was retired: ${stateReason}`,
      )
  })
