import { type AssessmentVersion, setStatus } from '#app/data/assessment/assessments.server.ts'
import type { HistoryEntry } from '#app/data/history.server.ts'
import { insertNotices } from '#app/data/work/notices.server.ts'
import { Conflict, Refused } from '#app/domain/failures.ts'
import type { Event, Status } from '#app/domain/signoff/workflow.ts'
import { type AllowedChange, changeAssessment } from '#app/commands/assessment/change-assessment.server.ts'
import type { Context, Trx } from '#app/commands/context.server.ts'

/** The assessment that a person moves, in the state that they saw. */
export type Move = { reference: string; moveVersion: number }
export type Moved = { status: Status }

/**
 * Moves an assessment from one state to another. `work` does everything else that belongs to the move and
 * answers what the history says of it. Throws Refused, Invalid, and Conflict where the state is another by now.
 */
export const makeMove = (
  context: Context,
  event: Event,
  { reference, moveVersion }: Move,
  work: (change: AllowedChange) => Promise<Partial<HistoryEntry>>,
): Promise<Moved> =>
  changeAssessment({ ...context, seen: moveVersion }, { reference, event }, async (change) => {
    const { trx, assessment, to } = change
    const history = await work(change)
    if (!(await setStatus(trx, assessment, to, context.now)))
      throw new Conflict('Someone else moved this assessment on. Nothing was changed.')
    return { result: { status: to }, history }
  })

/** Tells these people what happened to an assessment: `message` follows its name. */
export const notify = (
  trx: Trx,
  { actor, now }: Context,
  { assessmentId }: Pick<AssessmentVersion, 'assessmentId'>,
  personIds: readonly string[],
  message: string,
): Promise<void> => insertNotices(trx, personIds, { assessmentId, at: now, message }, actor.id)

/** Throws Refused for the system, which cannot comment or sign. */
export function requirePerson({ actor }: Context): string {
  if (actor.id === null) throw new Refused('Only a person can do this.')
  return actor.id
}
