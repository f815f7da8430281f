import { dayOf } from '#app/domain/days.ts'
import { insertAssessment } from '#app/data/assessment/assessments.server.ts'
import { insertAuthor, rememberWriter } from '#app/data/assessment/authors.server.ts'
import { appendHistory } from '#app/data/history.server.ts'
import { getOnPlan } from '#app/data/plan/planned-decisions.server.ts'
import { refreshRegister } from '#app/data/assessment/register.server.ts'
import { hashOfValues, insertSection } from '#app/data/assessment/sections.server.ts'
import { Refused } from '#app/domain/failures.ts'
import { hasRole, isFromPartner } from '#app/domain/people.ts'
import { type Context, inOneGo, type Trx } from '#app/commands/context.server.ts'
import { linkNewAssessment } from '#app/commands/plan/link-planned-decision.server.ts'

type Start = { title: string; directorateId: string }

/**
 * Starts an assessment from a title and a directorate. The officer becomes its first author. If it is for a planned
 * decision, it is linked to it and copies its decision-maker, date and report reference. Returns the new reference.
 */
export async function startAssessment(
  context: Context,
  start: Start,
  plannedDecisionId?: string,
): Promise<string> {
  const { actor, now } = context
  if (!hasRole(actor, 'officer'))
    throw new Refused('Only an officer can start an assessment. Ask an administrator for that role.')
  if (isFromPartner(actor)) throw new Refused('Only an officer of the council can start an assessment.')
  return inOneGo(context, async (trx) => {
    const assessmentId = crypto.randomUUID()
    const versionId = crypto.randomUUID()
    const reference = await insertAssessment(trx, { id: assessmentId, versionId, at: now, by: actor.id })
    if (actor.id !== null)
      await insertAuthor(trx, { assessmentId, personId: actor.id, addedAt: now, addedBy: actor.id })
    const values = { ...start, startedOn: dayOf(now) }
    await insertSection(trx, {
      assessmentId,
      versionId,
      section: 'proposal',
      entryId: '',
      values,
      at: now,
      by: actor.id,
    })
    await rememberWriter(trx, assessmentId, actor.id)
    await appendHistory(trx, {
      at: now,
      personId: actor.id,
      event: 'start',
      assessmentId,
      versionNumber: 1,
      to: 'draft',
      textHash: hashOfValues(values),
    })
    if (plannedDecisionId !== undefined)
      await takeOver(trx, context, plannedDecisionId, { assessmentId, versionId })
    await refreshRegister(trx, assessmentId, now)
    return reference
  })
}

async function takeOver(
  trx: Trx,
  context: Context,
  plannedDecisionId: string,
  version: { assessmentId: string; versionId: string },
): Promise<void> {
  const { now: at, actor } = context
  const { body, decisionOn, reportReference } = await getOnPlan(trx, plannedDecisionId)
  const values = {
    body,
    ...(decisionOn ? { date: decisionOn } : {}),
    ...(reportReference ? { reportReference } : {}),
  }
  await insertSection(trx, { ...version, section: 'decision', entryId: '', values, at, by: actor.id })
  const { assessmentId } = version
  await appendHistory(trx, {
    at,
    personId: actor.id,
    event: 'save',
    assessmentId,
    versionNumber: 1,
    subject: 'decision',
    textHash: hashOfValues(values),
  })
  await linkNewAssessment(trx, context, plannedDecisionId, assessmentId)
}
