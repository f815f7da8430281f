import { findSnapshot } from '#app/data/signoff/snapshots.server.ts'
import { findLatestSubmission, insertApproval } from '#app/data/signoff/submissions.server.ts'
import { type HistoryEntry, sha256 } from '#app/data/history.server.ts'
import { datedAfter } from '#app/domain/checks/dated-too-late.ts'
import { formatPartialDate, dayOf } from '#app/domain/days.ts'
import { Invalid, Refused } from '#app/domain/failures.ts'
import { ATTESTATIONS } from '#app/domain/signoff/attestations.ts'
import type { AllowedChange } from '#app/commands/assessment/change-assessment.server.ts'
import type { Context } from '#app/commands/context.server.ts'
import { requirePerson } from './make-move.server.ts'

type Signing = { kind: 'approve' | 'countersign' | 'stop'; attested: boolean }

/**
 * Binds a signature to the snapshot that was read. Its hash is checked again and kept with the statement that
 * was attested. After a redaction, the signature is bound to what is left.
 */
export async function sign(
  context: Context,
  { trx, assessment }: AllowedChange,
  { kind, attested }: Signing,
): Promise<Pick<HistoryEntry, 'snapshotHash' | 'details'>> {
  if (!attested) throw new Invalid({ attested: 'Confirm the statement before you sign' })
  const submission = await findLatestSubmission(trx, assessment.versionId)
  const hash = submission && sha256(submission.document)
  if (!submission || !hash || (hash !== submission.hash && submission.redactedAt === null)) {
    throw new Refused(
      'The text that was submitted is not as it was. Nothing was signed. Tell your equality lead.',
    )
  }
  if (kind !== 'stop') await refuseLaterDates(context, { trx, assessment })
  await insertApproval(trx, {
    id: crypto.randomUUID(),
    versionId: assessment.versionId,
    submissionId: submission.id,
    kind,
    personId: requirePerson(context),
    attestation: ATTESTATIONS[kind],
    snapshotHash: hash,
    at: context.now,
    voidedAt: null,
  })
  return { snapshotHash: hash, details: { outcome: assessment.outcome, submission: submission.number } }
}

/** Check E1 refuses these at submission. This finds those that were saved by a clock that was a day ahead. */
async function refuseLaterDates(
  { now }: Context,
  { trx, assessment }: Pick<AllowedChange, 'trx' | 'assessment'>,
): Promise<void> {
  const document = (await findSnapshot(trx, assessment))?.document
  const [later] = document ? datedAfter(dayOf(now), document) : []
  if (later === undefined) return
  throw new Refused(
    `${later.name} is dated ${formatPartialDate(later.date)}. Nothing dated after its approval can be part of a ` +
      `version. Return it so that its authors can correct the date or remove it.`,
  )
}
