import { canonicalReference } from '#app/domain/assessment/reference.ts'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { getOnPlan, setPlanned } from '#app/data/plan/planned-decisions.server.ts'
import { letScreeningLapse } from '#app/data/plan/screenings.server.ts'
import { Conflict, Invalid, NotFound, Refused } from '#app/domain/failures.ts'
import { hasRole, mayRead, relationsOf } from '#app/domain/people.ts'
import { type Context, inOneGo, type Trx } from '#app/commands/context.server.ts'
import { recordOnPlan } from './write-planned-decision.server.ts'

/**
 * Links an assessment to a planned decision. Authors of the assessment and equality leads can do this. Only an equality
 * lead can replace an existing link. Throws Invalid and Refused.
 */
export const linkPlannedDecision = (context: Context, id: string, reference: string): Promise<void> =>
  inOneGo(context, async (trx) => {
    const row = await getOnPlan(trx, id)
    const assessment = await subjectFor(trx, context, reference)
    if (assessment.assessmentId === row.assessmentId) return
    if (row.state === 'assessed' && !hasRole(context.actor, 'equality lead')) throw new Refused(HAS_ONE)
    if (row.assessmentId !== null)
      await recordLink(trx, context, id, 'unlink planned decision', row.assessmentId)
    await link(trx, context, id, assessment.assessmentId)
  })

/** Takes back that the assessment is about this decision. */
export const unlinkPlannedDecision = (context: Context, id: string): Promise<void> =>
  inOneGo(context, async (trx) => {
    const row = await getOnPlan(trx, id)
    if (!hasRole(context.actor, 'equality lead'))
      throw new Refused('Only an equality lead can take a link away.')
    if (row.assessmentId === null) return
    await setPlanned(trx, id, { assessmentId: null })
    await recordLink(trx, context, id, 'unlink planned decision', row.assessmentId)
  })

/**
 * For an assessment that is started from the plan, in the same transaction. Throws Conflict where the
 * decision has one by now.
 */
export async function linkNewAssessment(
  trx: Trx,
  context: Context,
  id: string,
  assessmentId: string,
): Promise<void> {
  if ((await getOnPlan(trx, id)).state === 'assessed') throw new Conflict(HAS_ONE)
  await link(trx, context, id, assessmentId)
}

async function link(trx: Trx, context: Context, id: string, assessmentId: string): Promise<void> {
  await setPlanned(trx, id, { assessmentId })
  await letScreeningLapse(trx, id)
  await recordLink(trx, context, id, 'link planned decision', assessmentId)
}

/** Part of both histories: the plan's and the assessment's. */
async function recordLink(
  trx: Trx,
  context: Context,
  id: string,
  event: 'link planned decision' | 'unlink planned decision',
  assessmentId: string,
) {
  const { title, body, decisionOn } = await getOnPlan(trx, id)
  await recordOnPlan(trx, context, id, { event, assessmentId, details: { title, body, decisionOn } })
}

/** One that this person writes, or any for an equality lead. To others it is as if there were none. */
async function subjectFor(trx: Trx, { actor }: Context, reference: string) {
  const assessment = await getAssessment(trx, canonicalReference(reference)).catch((failure: unknown) => {
    if (failure instanceof NotFound) throw new Invalid({ assessment: NO_SUCH })
    throw failure
  })
  const relations = relationsOf(actor, assessment.ties)
  if (!mayRead(relations, assessment.confidential)) throw new Invalid({ assessment: NO_SUCH })
  if (!relations.some((relation) => relation === 'author' || relation === 'equality lead')) {
    throw new Invalid({
      assessment: 'Only its authors and equality leads can say what it is about. Ask one of them to link it',
    })
  }
  if (assessment.status === 'withdrawn')
    throw new Invalid({ assessment: 'This assessment was withdrawn, so it is about no decision' })
  return assessment
}

const HAS_ONE = 'This decision has an assessment already. An equality lead can put another in its place.'
const NO_SUCH =
  'There is no assessment with this reference that you can open. Copy it from the list of assessments, like EQIA-0042'
