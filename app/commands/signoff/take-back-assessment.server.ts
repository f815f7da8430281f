import { voidApprovals } from '#app/data/signoff/submissions.server.ts'
import type { Context } from '#app/commands/context.server.ts'
import { makeMove, type Move, type Moved, notify } from './make-move.server.ts'

/** Makes a submitted assessment a draft again. An approval it already has is void. */
export const takeBackAssessment = (context: Context, move: Move): Promise<Moved> =>
  makeMove(context, 'take back', move, async ({ trx, assessment }) => {
    const { versionId, approverId } = assessment
    await voidApprovals(trx, versionId, context.now)
    await notify(trx, context, assessment, approverId ? [approverId] : [], 'was taken back by its authors')
    return {}
  })
