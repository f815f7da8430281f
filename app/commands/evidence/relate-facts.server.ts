import { getFact, setConflict } from '#app/data/evidence/facts.server.ts'
import { Invalid } from '#app/domain/failures.ts'
import type { Context } from '#app/commands/context.server.ts'
import { onFact, recordOnFact } from './on-fact.server.ts'

/** Records that two facts disagree, or that they no longer do. Both facts show it. */
export const relateFacts = (
  context: Context,
  { number, other, disagree }: { number: number; other: number; disagree: boolean },
): Promise<void> =>
  onFact(context, number, async (trx, saved) => {
    if (number === other) throw new Invalid({ other: 'A fact cannot disagree with itself' })
    const theOther = await getFact(trx, other)
    if (!(await setConflict(trx, saved.id, theOther.id, disagree))) return
    const event = disagree ? 'say facts disagree' : 'say facts agree'
    await recordOnFact(trx, context, saved, { event, details: { other } })
    await recordOnFact(trx, context, theOther, { event, details: { other: number } })
  })
