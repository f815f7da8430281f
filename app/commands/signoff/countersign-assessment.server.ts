import type { Context } from '#app/commands/context.server.ts'
import { makeMove, type Move, type Moved, notify } from './make-move.server.ts'
import { sign } from './sign.server.ts'

/** Signs an assessment with outcome D for the second time, which approves it. */
export const countersignAssessment = (
  context: Context,
  { attested, ...move }: Move & { attested: boolean },
): Promise<Moved> =>
  makeMove(context, 'countersign', move, async (change) => {
    const { trx, assessment } = change
    const signature = await sign(context, change, { kind: 'countersign', attested })
    const { approverId, ties } = assessment
    const people = [...ties.authorIds, ...(approverId ? [approverId] : [])]
    await notify(trx, context, assessment, people, 'was countersigned, and is approved')
    return signature
  })
