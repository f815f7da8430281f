import { sha256 } from '#app/data/history.server.ts'
import { getOnPlan } from '#app/data/plan/planned-decisions.server.ts'
import {
  answerScreeningRow,
  insertScreening,
  letScreeningLapse,
  listScreenings,
} from '#app/data/plan/screenings.server.ts'
import { Conflict, Invalid, Refused } from '#app/domain/failures.ts'
import { isFromPartner } from '#app/domain/people.ts'
import type { ScreeningAnswer } from '#app/domain/plan/planned-decision.ts'
import { type Context, inOneGo } from '#app/commands/context.server.ts'
import { recordOnPlan } from './write-planned-decision.server.ts'

/**
 * Says why a decision needs no assessment. It counts once an equality lead confirms it; what was said before
 * lapses.
 */
export const sayNotNeeded = (context: Context, plannedDecisionId: string, reason: string): Promise<void> =>
  inOneGo(context, async (trx) => {
    const { actor, now } = context
    if (isFromPartner(actor))
      throw new Refused('Only people of the council can say that no assessment is needed.')
    if ((await getOnPlan(trx, plannedDecisionId)).state === 'assessed')
      throw new Refused('This decision has an assessment, so none is missing.')
    await letScreeningLapse(trx, plannedDecisionId)
    await insertScreening(trx, {
      id: crypto.randomUUID(),
      plannedDecisionId,
      reason,
      hash: sha256(reason),
      saidAt: now,
      saidBy: actor.id,
    })
    await recordOnPlan(trx, context, plannedDecisionId, {
      event: 'say not needed',
      commentHash: sha256(reason),
    })
  })

/**
 * An equality lead confirms that none is needed, or refuses with a reason: never what they said themselves.
 * Throws Conflict, Invalid and Refused.
 */
export const answerScreening = (
  context: Context,
  plannedDecisionId: string,
  screeningId: string,
  { answer, answerReason }: ScreeningAnswer,
): Promise<void> =>
  inOneGo(context, async (trx) => {
    const { actor, now } = context
    await getOnPlan(trx, plannedDecisionId)
    const screening = (await listScreenings(trx, plannedDecisionId)).find(
      ({ state }) => state === 'to confirm',
    )
    if (!screening || screening.id !== screeningId)
      throw new Conflict(
        'Someone else answered this, or wrote a new reason, after you opened the page. Read it as it is now.',
      )
    if (screening.saidBy === actor.id)
      throw new Refused('You cannot confirm your own reason. Another equality lead must confirm it.')
    if (answer === 'refuse' && !answerReason)
      throw new Invalid({ answerReason: 'Say why an assessment is needed' })
    const answerHash = answerReason ? sha256(answerReason) : null
    const state = answer === 'confirm' ? 'confirmed' : 'refused'
    await answerScreeningRow(trx, screening.id, {
      state,
      answer: answerReason ?? null,
      answerHash,
      answeredAt: now,
      answeredBy: actor.id,
    })
    await recordOnPlan(trx, context, plannedDecisionId, {
      event: `${answer} not needed`,
      ...(answerHash ? { commentHash: answerHash } : {}),
    })
  })
