import { setApprover } from '#app/data/assessment/assessments.server.ts'
import { sha256 } from '#app/data/history.server.ts'
import { getApproverFor } from '#app/data/signoff/approvers.server.ts'
import { findLatestSubmission, insertSubmission } from '#app/data/signoff/submissions.server.ts'
import { listPeopleWithRole } from '#app/data/council/people.server.ts'
import { insertNotices } from '#app/data/work/notices.server.ts'
import { canonicalJson } from '#app/domain/assessment/canonical-json.ts'
import type { AnsweredFinding } from '#app/domain/checks/finding.ts'
import { blockingFindings } from '#app/domain/checks/run-checks.ts'
import { Refused } from '#app/domain/failures.ts'
import { isLeadOfficer } from '#app/domain/people.ts'
import { checkVersion } from '#app/views/checks/findings.server.ts'
import type { AllowedChange } from '#app/commands/assessment/change-assessment.server.ts'
import type { Context } from '#app/commands/context.server.ts'
import { makeMove, type Move, type Moved, notify } from './make-move.server.ts'

/** Sends an assessment to its approver, and keeps a snapshot of what they are asked to sign. */
export const submitAssessment = (
  context: Context,
  { approverId, ...move }: Move & { approverId: string },
): Promise<Moved> =>
  makeMove(context, 'submit', move, async ({ trx, assessment }) => {
    const { actor, now } = context
    const { versionId, outcome } = assessment
    const approver = await getApproverFor(trx, assessment, approverId)
    const { document, findings } = await checkVersion(trx, assessment, now)
    refuseWhileBlocked(blockingFindings(findings).length)
    if (outcome === 'D') await refuseWithoutCountersigner({ trx, assessment }, approverId)
    const text = canonicalJson(document)
    const number = ((await findLatestSubmission(trx, versionId))?.number ?? 0) + 1
    await insertSubmission(trx, {
      id: crypto.randomUUID(),
      versionId,
      number,
      submittedAt: now,
      submittedBy: actor.id,
      document: text,
      hash: sha256(text),
      findings: canonicalJson(findings.map(asKept)),
    })
    const before = assessment.approverId
    if (before !== null && before !== approverId) {
      const message = `was submitted to ${approver.name} for approval instead of you`
      await insertNotices(
        trx,
        [before],
        { assessmentId: assessment.assessmentId, at: now, message, lostAccess: 1 },
        actor.id,
      )
    }
    await setApprover(trx, versionId, approverId)
    await notify(trx, context, assessment, [approverId], 'was submitted to you for approval')
    return { snapshotHash: sha256(text), details: { approver: approver.id, submission: number, outcome } }
  })

function refuseWhileBlocked(blocking: number): void {
  if (blocking === 0) return
  const things = blocking === 1 ? '1 thing still blocks' : `${blocking} things still block`
  throw new Refused(`${things} submission. The check page lists what, and leads to each place.`)
}

async function refuseWithoutCountersigner(
  { trx, assessment }: Pick<AllowedChange, 'trx' | 'assessment'>,
  approverId: string,
): Promise<void> {
  const barred = [...assessment.ties.authorIds, ...assessment.ties.writerIds, approverId]
  const leads = await listPeopleWithRole(trx, 'equality lead')
  if (leads.some((lead) => !barred.includes(lead.id) && !isLeadOfficer(lead, assessment.ties))) return
  throw new Refused(
    'Outcome D must be countersigned, but every equality lead wrote in it, leads it or is its approver. ' +
      'Choose another approver, or ask an administrator.',
  )
}

/** With the answer that applies. Answers that lapsed, and where to fix things, are for authors only. */
const asKept = ({ id, severity, message, path, why, answer }: AnsweredFinding): AnsweredFinding => ({
  id,
  severity,
  message,
  path,
  why,
  ...(answer ? { answer } : {}),
})
