import { insertComment, sendComments } from '#app/data/signoff/comments.server.ts'
import { replaceAskedParts, voidApprovals } from '#app/data/signoff/submissions.server.ts'
import type { Part } from '#app/domain/assessment/parts.ts'
import { Invalid } from '#app/domain/failures.ts'
import type { Context } from '#app/commands/context.server.ts'
import { makeMove, type Move, type Moved, notify, requirePerson } from './make-move.server.ts'

/** Asks the authors to change parts of an assessment, and sends the comments that were written on it. */
export const returnAssessment = (
  context: Context,
  { comment, parts, ...move }: Move & { comment: string; parts: Part[] },
): Promise<Moved> =>
  makeMove(context, 'return', move, async ({ trx, assessment }) => {
    refuseWithoutReasons(comment, parts)
    const { now } = context
    const { versionId, status, approverId, ties } = assessment
    const personId = requirePerson(context)
    const commentHash = await insertComment(trx, { versionId, personId, body: comment, at: now })
    await sendComments(trx, versionId, personId, now)
    await replaceAskedParts(trx, versionId, parts, { at: now, askedBy: personId })
    await voidApprovals(trx, versionId, now)
    const approvers = status === 'to countersign' && approverId ? [approverId] : []
    await notify(trx, context, assessment, [...ties.authorIds, ...approvers], 'was returned for changes')
    return { commentHash, details: { parts } }
  })

function refuseWithoutReasons(comment: string, parts: readonly Part[]): void {
  const errors = {
    ...(comment ? {} : { comment: 'Say what needs to change' }),
    ...(parts.length > 0 ? {} : { parts: 'Choose at least one part that needs to change' }),
  }
  if (Object.keys(errors).length > 0) throw new Invalid(errors)
}
