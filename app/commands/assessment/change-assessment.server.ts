import { type AssessmentVersion, getAssessment } from '#app/data/assessment/assessments.server.ts'
import { rememberWriter } from '#app/data/assessment/authors.server.ts'
import { appendHistory, type HistoryEntry } from '#app/data/history.server.ts'
import { refreshRegister } from '#app/data/assessment/register.server.ts'
import { changesContent, decide, type Event, type Need, type Status } from '#app/domain/signoff/workflow.ts'
import { hiddenAssessment, Refused } from '#app/domain/failures.ts'
import { mayRead, type Relation, relationsHandingOver, relationsOf } from '#app/domain/people.ts'
import { type Context, inOneGo, type Trx } from '#app/commands/context.server.ts'
import { tellLostAccess } from './tell-lost-access.server.ts'
import { refuseWhenMovedOn } from '#app/commands/signoff/refuse-when-moved-on.server.ts'

/** What a change is given: the transaction, the version it is about, and the state it leads to. */
export type AllowedChange = {
  trx: Trx
  assessment: AssessmentVersion
  relations: Relation[]
  to: Status
  needs: readonly Need[]
}
type Asked = {
  reference: string
  versionNumber?: number
  event: Event
  records?: HistoryEntry['event']
  /** An administrator gives away what a person held, without reading it. */
  isHandedOver?: boolean
}
/** `history` is missing where nothing changed; 'recorded before' where an earlier row covers this change too. */
type Recorded<T> = { result: T; history?: Partial<HistoryEntry> | 'recorded before' | undefined }

/**
 * The one way to change an assessment, in one transaction. It finds the version (the latest, or the one that is
 * asked for), asks the policy, does the work, records it, remembers who wrote and updates the register. Throws
 * NotFound (also to
 * people who must not know of it), Conflict where it was moved on since the person saw it, and Refused.
 */
export const changeAssessment = <T>(
  context: Context,
  asked: Asked,
  work: (change: AllowedChange) => Promise<Recorded<T>>,
): Promise<T> => inOneGo(context, (trx) => changeWithin(trx, context, asked, work))

/** The same as part of a command that changes more. Call it inside that command's transaction. */
export async function changeWithin<T>(
  trx: Trx,
  { actor, now, seen }: Context,
  { reference, versionNumber, event, records = event, isHandedOver = false }: Asked,
  work: (change: AllowedChange) => Promise<Recorded<T>>,
): Promise<T> {
  const assessment = await getAssessment(trx, reference, versionNumber)
  const handing = isHandedOver ? relationsHandingOver(actor, assessment.confidential) : []
  const relations = [...relationsOf(actor, assessment.ties), ...handing]
  if (!mayRead(relations, assessment.confidential) && handing.length === 0) throw hiddenAssessment()
  await refuseWhenMovedOn(trx, assessment, seen)
  const verdict = decide(event, relations, assessment)
  if (!verdict.allowed) throw new Refused(verdict.why)
  const { result, history } = await work({
    trx,
    assessment,
    relations,
    to: verdict.to,
    needs: verdict.needs,
  })
  if (history === undefined) return result
  if (changesContent(event)) await rememberWriter(trx, assessment.assessmentId, actor.id)
  const entry = {
    at: now,
    personId: actor.id,
    event: records,
    assessmentId: assessment.assessmentId,
    versionNumber: assessment.versionNumber,
    from: assessment.status,
    to: verdict.to,
  }
  if (history !== 'recorded before') await appendHistory(trx, { ...entry, ...history })
  const after = await refreshRegister(trx, assessment.assessmentId, now)
  await tellLostAccess(trx, { actor, now }, assessment, after)
  return result
}
