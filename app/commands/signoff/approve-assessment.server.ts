import { listPersonIdsWithRole } from '#app/data/council/people.server.ts'
import type { Context } from '#app/commands/context.server.ts'
import { makeMove, type Move, type Moved, notify } from './make-move.server.ts'
import { sign } from './sign.server.ts'

/** Signs what was submitted. With outcome D it then waits for an equality lead to countersign it. */
export const approveAssessment = (
  context: Context,
  { attested, ...move }: Move & { attested: boolean },
): Promise<Moved> =>
  makeMove(context, 'approve', move, async (change) => {
    const { trx, assessment, to } = change
    const signature = await sign(context, change, { kind: 'approve', attested })
    if (to === 'to countersign') {
      const leads = await listPersonIdsWithRole(trx, 'equality lead')
      await notify(trx, context, assessment, leads, 'is waiting to be countersigned (outcome D)')
    }
    const message =
      to === 'approved' ? 'was approved' : 'was approved by its approver, and waits to be countersigned'
    await notify(trx, context, assessment, assessment.ties.authorIds, message)
    return signature
  })
