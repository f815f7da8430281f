import { listAuthors } from '#app/data/assessment/authors.server.ts'
import { appendHistory, type HistoryEntry } from '#app/data/history.server.ts'
import { insertNotices } from '#app/data/work/notices.server.ts'
import { type PlannedRow, updatePlannedDecision } from '#app/data/plan/planned-decisions.server.ts'
import { letScreeningLapse } from '#app/data/plan/screenings.server.ts'
import { formatPartialDate } from '#app/domain/days.ts'
import { PLANNED_FIELDS, type PlannedDecision } from '#app/domain/plan/planned-decision.ts'
import type { Context, Trx } from '#app/commands/context.server.ts'

type Recorded = Pick<HistoryEntry, 'event' | 'details' | 'commentHash' | 'assessmentId' | 'versionNumber'>

/** Adds a row about a planned decision to the history. */
export const recordOnPlan = (trx: Trx, { actor, now }: Context, id: string, what: Recorded): Promise<void> =>
  appendHistory(trx, { at: now, personId: actor.id, subject: id, ...what })

/**
 * Saves a changed decision and records the change. A new title makes the screening lapse, because it was about another
 * decision. A new date is told to the authors of the assessment, if the assessment has a different one.
 */
export async function writePlannedDecision(
  trx: Trx,
  context: Context,
  row: PlannedRow,
  to: PlannedDecision,
): Promise<void> {
  await updatePlannedDecision(trx, row.id, to)
  if (to.title !== row.title) await letScreeningLapse(trx, row.id)
  if ((to.decisionOn ?? null) !== row.decisionOn) await tellAuthorsOfDate(trx, context, row, to)
  const changed = PLANNED_FIELDS.filter((field) => (to[field] ?? null) !== row[field])
  const details = Object.fromEntries(
    changed.map((field) => [field, { from: row[field], to: to[field] ?? null }]),
  )
  await recordOnPlan(trx, context, row.id, { event: 'change planned decision', details })
}

async function tellAuthorsOfDate(
  trx: Trx,
  { actor, now }: Context,
  { id: about, assessmentId, assessmentDecisionOn }: PlannedRow,
  { body, decisionOn }: PlannedDecision,
) {
  if (assessmentId === null || (decisionOn ?? null) === assessmentDecisionOn) return
  const inPlan = decisionOn ? `is to be decided on ${formatPartialDate(decisionOn)}` : 'no longer has a date'
  const here = assessmentDecisionOn
    ? `the assessment says ${formatPartialDate(assessmentDecisionOn)}`
    : 'the assessment has no date'
  const message = `${inPlan}, according to the forward plan (${body}), but ${here}`
  await insertNotices(
    trx,
    (await listAuthors(trx, assessmentId)).map(({ id }) => id),
    { assessmentId, at: now, message, about },
    actor.id,
  )
}
