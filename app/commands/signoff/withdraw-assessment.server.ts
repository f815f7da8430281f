import { insertComment } from '#app/data/signoff/comments.server.ts'
import { Invalid } from '#app/domain/failures.ts'
import type { Context } from '#app/commands/context.server.ts'
import { makeMove, type Move, type Moved, notify, requirePerson } from './make-move.server.ts'

/** Ends an assessment that is not needed any more, and keeps the reason as a comment. */
export const withdrawAssessment = (
  context: Context,
  { reason, ...move }: Move & { reason: string },
): Promise<Moved> =>
  makeMove(context, 'withdraw', move, async ({ trx, assessment }) => {
    if (!reason) throw new Invalid({ reason: 'Say why it is withdrawn' })
    const at = context.now
    const { versionId, status, approverId, ties } = assessment
    const personId = requirePerson(context)
    const commentHash = await insertComment(trx, { versionId, personId, body: reason, at, sentAt: at })
    const approvers = status === 'submitted' && approverId ? [approverId] : []
    await notify(trx, context, assessment, [...ties.authorIds, ...approvers], 'was withdrawn')
    return { commentHash }
  })
