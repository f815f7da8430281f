import { type AssessmentVersion, getAssessment } from '#app/data/assessment/assessments.server.ts'
import { appendHistory, type HistoryEntry } from '#app/data/history.server.ts'
import { refreshRegister } from '#app/data/assessment/register.server.ts'
import { decide, type Event, type Need, type Status } from '#app/domain/signoff/workflow.ts'
import { NotFound, Refused } from '#app/domain/failures.ts'
import { mayRead, type Relation, relationsOf } from '#app/domain/people.ts'
import { type Context, inOneGo, type Trx } from '#app/commands/context.server.ts'
import { refuseWhenMovedOn } from '#app/commands/signoff/moved-on.server.ts'

/** What a change is given: the transaction, the version it is about, and where the policy says it leads. */
export type AllowedChange = {
  trx: Trx
  assessment: AssessmentVersion
  relations: Relation[]
  to: Status
  needs: readonly Need[]
}
type Recorded<T> = { result: T; history?: Partial<HistoryEntry> | 'recorded before' | undefined }

/**
 * The one way to change an assessment: finds its latest version (or the one named), asks the policy, does the
 * work, records it and rewrites
 * its line in the register, all in one transaction. `history` undefined in what `work` answers means nothing
 * changed; 'recorded before'
 * that an earlier row of the history stands for this change too.
 * Throws NotFound (also to those who may not know of it), Conflict where it was moved on since the person saw
 * it, and Refused.
 */
export async function changeAssessment<T>(
  context: Context,
  change: { reference: string; versionNumber?: number; event: Event; records?: HistoryEntry['event'] },
  work: (change: AllowedChange) => Promise<Recorded<T>>,
): Promise<T> {
  const { actor, now } = context
  return inOneGo(context, async (trx) => {
    const assessment = await getAssessment(trx, change.reference, change.versionNumber)
    const relations = relationsOf(actor, assessment.ties)
    if (!mayRead(relations, assessment.confidential)) throw new NotFound('There is no such assessment.')
    await refuseWhenMovedOn(trx, assessment, context.seen)
    const verdict = decide(change.event, relations, assessment)
    if (!verdict.allowed) throw new Refused(verdict.why)
    const { result, history } = await work({
      trx,
      assessment,
      relations,
      to: verdict.to,
      needs: verdict.needs,
    })
    if (history === undefined) return result
    const entry = {
      at: now,
      personId: actor.id,
      event: change.records ?? change.event,
      assessmentId: assessment.assessmentId,
      versionNumber: assessment.versionNumber,
      from: assessment.status,
      to: verdict.to,
    }
    if (history !== 'recorded before') await appendHistory(trx, { ...entry, ...history })
    await refreshRegister(trx, assessment.assessmentId, now)
    return result
  })
}
