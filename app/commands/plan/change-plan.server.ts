import {
  getOnPlan,
  getPlannedDecision,
  insertPlannedDecision,
  setPlanned,
} from '#app/data/plan/planned-decisions.server.ts'
import { Conflict } from '#app/domain/failures.ts'
import { PLANNED_FIELDS, type PlannedDecision } from '#app/domain/plan/planned-decision.ts'
import { type Context, inOneGo, type Trx } from '#app/commands/context.server.ts'
import { recordOnPlan, writePlannedDecision } from './write-planned-decision.server.ts'

/** Adds a decision to the forward plan. Returns its id. */
export const addPlannedDecision = (context: Context, decision: PlannedDecision): Promise<string> =>
  inOneGo(context, (trx) => addWithin(trx, context, decision))

/** Throws Conflict if someone changed the decision after `rowVersion` was read. */
export const changePlannedDecision = (
  context: Context,
  id: string,
  rowVersion: string,
  to: PlannedDecision,
): Promise<void> =>
  inOneGo(context, async (trx) => {
    const row = await getOnPlan(trx, id)
    if (PLANNED_FIELDS.every((field) => (to[field] ?? null) === row[field])) return
    if (row.rowVersion !== rowVersion)
      throw new Conflict('Someone else changed this decision after you opened it.')
    await writePlannedDecision(trx, context, row, to)
  })

/** For a decision that will not be made. Its assessment does not change. */
export const takeOffPlan = (context: Context, id: string): Promise<void> =>
  inOneGo(context, async (trx) => {
    if ((await getPlannedDecision(trx, id)).removedAt !== null) return
    await setPlanned(trx, id, { removedAt: context.now })
    await recordOnPlan(trx, context, id, { event: 'take off the plan' })
  })

/** The same in a transaction that does more. */
export async function addWithin(trx: Trx, context: Context, decision: PlannedDecision): Promise<string> {
  const id = crypto.randomUUID()
  await insertPlannedDecision(trx, decision, { id, addedAt: context.now, addedBy: context.actor.id })
  await recordOnPlan(trx, context, id, { event: 'add planned decision', details: { ...decision } })
  return id
}
