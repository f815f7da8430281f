import { insertComment } from '#app/data/signoff/comments.server.ts'
import { listPersonIdsWithRole } from '#app/data/council/people.server.ts'
import type { Context } from '#app/commands/context.server.ts'
import { makeMove, type Move, type Moved, notify, requirePerson } from './make-move.server.ts'
import { sign } from './sign.server.ts'

/** Signs an assessment with outcome E, which stops the proposal. A comment is optional. */
export const stopAssessment = (
  context: Context,
  { comment, ...move }: Move & { comment?: string | undefined },
): Promise<Moved> =>
  makeMove(context, 'stop', move, async (change) => {
    const { trx, assessment } = change
    const { versionId, ties } = assessment
    const signature = await sign(context, change, { kind: 'stop', attested: true })
    const people = [...(await listPersonIdsWithRole(trx, 'equality lead')), ...ties.authorIds]
    const message = 'was stopped (outcome E): the proposal must be rethought'
    await notify(trx, context, assessment, people, message)
    if (!comment) return signature
    const at = context.now
    const personId = requirePerson(context)
    const commentHash = await insertComment(trx, { versionId, personId, body: comment, at, sentAt: at })
    return { ...signature, commentHash }
  })
