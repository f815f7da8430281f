import { getApproverFor } from '#app/data/signoff/approvers.server.ts'
import { setApprover } from '#app/data/assessment/assessments.server.ts'
import { insertNotices } from '#app/data/work/notices.server.ts'
import { Invalid } from '#app/domain/failures.ts'
import { changeWithin } from '#app/commands/assessment/change-assessment.server.ts'
import { type Context, inOneGo, type Trx } from '#app/commands/context.server.ts'

type Reassignment = { reference: string; approverId: string }

/** Gives a submitted assessment to another manager (absence cover). Both are told. */
export const reassignApprover = (context: Context, reassignment: Reassignment): Promise<void> =>
  inOneGo(context, (trx) => reassignWithin(trx, context, reassignment))

/** The same as part of a command that changes more. */
export const reassignWithin = (
  trx: Trx,
  context: Context,
  { reference, approverId, isHandedOver = false }: Reassignment & { isHandedOver?: boolean },
): Promise<void> =>
  changeWithin(trx, context, { reference, event: 'reassign', isHandedOver }, async ({ assessment }) => {
    const approver = await getApproverFor(trx, assessment, approverId)
    if (approver.id === assessment.approverId)
      throw new Invalid({ approverId: `${approver.name} already is the approver. Choose another manager` })
    await setApprover(trx, assessment.versionId, approver.id)
    const notice = { assessmentId: assessment.assessmentId, at: context.now }
    const before = assessment.approverId ? [assessment.approverId] : []
    await insertNotices(
      trx,
      [approver.id],
      { ...notice, message: 'was given to you for approval' },
      context.actor.id,
    )
    await insertNotices(
      trx,
      before,
      { ...notice, message: `was given to ${approver.name} for approval`, lostAccess: 1 },
      context.actor.id,
    )
    return { result: undefined, history: { details: { from: assessment.approverId, to: approver.id } } }
  })
