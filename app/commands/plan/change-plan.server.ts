import {
  getOnPlan,
  getPlannedDecision,
  insertPlannedDecision,
  listForComparison,
  setPlanned,
} from '#app/data/plan/planned-decisions.server.ts'
import { Conflict, Invalid } from '#app/domain/failures.ts'
import { describeWrongLines } from '#app/domain/wrong-lines.ts'
import {
  type ComparedLine,
  compareWithPlan,
  type PlanImported,
  type PlanLine,
} from '#app/domain/plan/plan-import.ts'
import { PLANNED_FIELDS, type PlannedDecision } from '#app/domain/plan/planned-decision.ts'
import { type Context, inOneGo, type Trx } from '#app/commands/context.server.ts'
import { recordOnPlan, writePlannedDecision } from './write-planned-decision.server.ts'

/** Adds a decision to the forward plan. Returns its id. */
export const addPlannedDecision = (context: Context, decision: PlannedDecision): Promise<string> =>
  inOneGo(context, (trx) => add(trx, context, decision))

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

/**
 * Imports all of a file, or none of it. Lines that match the plan change nothing, so importing the same file
 * again adds nothing.
 */
export const importPlan = (context: Context, lines: readonly PlanLine[]): Promise<PlanImported> =>
  inOneGo(context, async (trx) => {
    const compared = compareWithPlan(lines, await listForComparison(trx))
    const wrong = compared.filter(({ kind }) => kind === 'wrong')
    if (wrong.length > 0) throw new Invalid({ file: describeWrongLines(wrong.length) })
    for (const line of compared) await importLine(trx, context, line)
    const count = (kind: ComparedLine['kind']) => compared.filter((line) => line.kind === kind).length
    return { added: count('new'), changed: count('changed'), same: count('same') }
  })

async function importLine(trx: Trx, context: Context, line: ComparedLine): Promise<void> {
  if (line.kind === 'new') await add(trx, context, line.decision)
  if (line.kind !== 'changed') return
  const row = await getOnPlan(trx, line.from.id)
  const kept = Object.fromEntries(
    PLANNED_FIELDS.flatMap((field) => (row[field] === null ? [] : [[field, row[field]]])),
  )
  await writePlannedDecision(trx, context, row, { ...kept, ...line.decision })
}

async function add(trx: Trx, context: Context, decision: PlannedDecision): Promise<string> {
  const id = crypto.randomUUID()
  await insertPlannedDecision(trx, decision, { id, addedAt: context.now, addedBy: context.actor.id })
  await recordOnPlan(trx, context, id, { event: 'add planned decision', details: { ...decision } })
  return id
}
