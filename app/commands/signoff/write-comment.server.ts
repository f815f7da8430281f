import { deleteUnsentComment, insertComment } from '#app/data/signoff/comments.server.ts'
import { type AssessmentVersion, getAssessment } from '#app/data/assessment/assessments.server.ts'
import { appendHistory } from '#app/data/history.server.ts'
import type { Part } from '#app/domain/assessment/parts.ts'
import { decide } from '#app/domain/signoff/workflow.ts'
import { hiddenAssessment, Invalid, NotFound, Refused } from '#app/domain/failures.ts'
import { mayRead, relationsOf } from '#app/domain/people.ts'
import { type Context, inOneGo } from '#app/commands/context.server.ts'
import { refuseWhenMovedOn } from './refuse-when-moved-on.server.ts'

/**
 * Keeps a comment on one part, by a person who could return the assessment now. Only its writer sees it until
 * they do.
 */
export async function writeComment(
  context: Context,
  comment: { reference: string; part: Part; body: string },
): Promise<void> {
  const { actor, now } = context
  return inOneGo(context, async (trx) => {
    const assessment = await getAssessment(trx, comment.reference)
    const relations = relationsOf(actor, assessment.ties)
    if (!mayRead(relations, assessment.confidential)) throw hiddenAssessment()
    await refuseWhenMovedOn(trx, assessment, context.seen)
    const verdict = decide('return', relations, assessment)
    if (!verdict.allowed || actor.id === null)
      throw new Refused(verdict.allowed ? 'Only a person can do this.' : verdict.why)
    if (!comment.body) throw new Invalid({ body: 'Write your comment' })
    const { part, body } = comment
    const { versionId } = assessment
    const commentHash = await insertComment(trx, { versionId, personId: actor.id, part, body, at: now })
    await record(context, trx, assessment, {
      event: 'add',
      subject: `comment on ${part}`,
      commentHash,
    })
  })
}

/** Takes back a comment that was not sent yet. */
export async function discardComment(
  context: Context,
  comment: { reference: string; commentId: string },
): Promise<void> {
  return inOneGo(context, async (trx) => {
    const assessment = await getAssessment(trx, comment.reference)
    const gone =
      context.actor.id !== null && (await deleteUnsentComment(trx, comment.commentId, context.actor.id))
    if (!gone) throw new NotFound('There is no such comment of yours that was not sent.')
    await record(context, trx, assessment, { event: 'remove', subject: 'comment that was not sent' })
  })
}

type Entry = { event: 'add' | 'remove'; subject: string; commentHash?: string }

const record = (
  { actor, now }: Context,
  trx: Parameters<typeof appendHistory>[0],
  assessment: AssessmentVersion,
  entry: Entry,
) =>
  appendHistory(trx, {
    at: now,
    personId: actor.id,
    assessmentId: assessment.assessmentId,
    versionNumber: assessment.versionNumber,
    ...entry,
  })
