import { findOpenComment, insertComment, resolveComment } from '#app/data/signoff/comments.server.ts'
import { type Part, PARTS } from '#app/domain/assessment/parts.ts'
import { Conflict, Invalid } from '#app/domain/failures.ts'
import { changeAssessment } from '#app/commands/assessment/change-assessment.server.ts'
import type { Context } from '#app/commands/context.server.ts'
import { notify, requirePerson } from './make-move.server.ts'

/** Says something about an assessment while it is written, or about one part of it. Its authors are told. */
export const commentOnDraft = (
  context: Context,
  comment: { reference: string; part?: Part | undefined; body: string },
): Promise<void> =>
  changeAssessment(
    context,
    { reference: comment.reference, event: 'comment' },
    async ({ trx, assessment }) => {
      const { part, body } = comment
      if (!body) throw new Invalid({ body: 'Write your comment' })
      const { now: at } = context
      const { versionId, ties } = assessment
      const words = { versionId, personId: requirePerson(context), body, at, sentAt: at }
      const commentHash = await insertComment(trx, { ...words, kind: 'drafting', ...(part ? { part } : {}) })
      await notify(trx, context, assessment, ties.authorIds, `has a new comment${onPart(part)}`)
      return { result: undefined, history: { commentHash, details: { part: part ?? null } } }
    },
  )

/** Says that nothing more is to be done about a comment. It is kept, and its writer is told. Throws Conflict. */
export const resolveDraftingComment = (
  context: Context,
  { reference, commentId }: { reference: string; commentId: string },
): Promise<void> =>
  changeAssessment(context, { reference, event: 'resolve comment' }, async ({ trx, assessment }) => {
    const comment = await findOpenComment(trx, assessment.versionId, commentId)
    if (!comment) throw new Conflict('This comment has been resolved already. Open the page again.')
    const { part, personId } = comment
    await resolveComment(trx, commentId, { resolvedAt: context.now, resolvedBy: requirePerson(context) })
    await notify(trx, context, assessment, [personId], `has your comment${onPart(part)} marked as resolved`)
    return { result: undefined, history: { details: { comment: commentId, part, by: personId } } }
  })

const onPart = (part: Part | null | undefined): string => (part ? ` on “${PARTS[part]}”` : '')
