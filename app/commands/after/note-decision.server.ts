import { findStartedOn, insertDecisionNote } from '#app/data/after/decision-notes.server.ts'
import type { AssessmentVersion } from '#app/data/assessment/assessments.server.ts'
import { sha256 } from '#app/data/history.server.ts'
import { changeAssessment } from '#app/commands/assessment/change-assessment.server.ts'
import { formatDate } from '#app/domain/date-text.ts'
import { dayOf } from '#app/domain/days.ts'
import { Invalid } from '#app/domain/failures.ts'
import type { Context, Trx } from '#app/commands/context.server.ts'

type OfVersion = { reference: string; versionNumber: number }

/** Records that the decision date moved after submission. The signed content is not changed. */
export async function moveDecisionDate(
  context: Context,
  note: OfVersion & { decisionOn: string; reason: string },
): Promise<void> {
  const { decisionOn, reason, ...version } = note
  return changeAssessment(
    context,
    { ...version, event: 'move decision date' },
    async ({ trx, assessment }) => {
      await insertDecisionNote(trx, {
        ...blankNote(context, assessment.versionId),
        kind: 'moved',
        decisionOn,
        reason,
      })
      return { result: undefined, history: { details: { decisionOn }, commentHash: sha256(reason) } }
    },
  )
}

/**
 * That the signed assessment was put before those who decided, and what they decided: regard is theirs, and cannot be
 * delegated (R (Brown) v SSWP [2008] EWHC 3158).
 */
export async function recordDecision(
  context: Context,
  note: OfVersion & { putBeforeOn: string; putBeforeBy: string; decided: string; reason: string },
): Promise<void> {
  const { putBeforeOn, putBeforeBy, decided, reason, ...version } = note
  return changeAssessment(
    context,
    { ...version, event: 'record the decision' },
    async ({ trx, assessment }) => {
      await refuseImpossible(trx, assessment, putBeforeOn, context.now)
      await insertDecisionNote(trx, {
        ...blankNote(context, assessment.versionId),
        kind: 'put before',
        putBeforeOn,
        putBeforeBy,
        decided,
        reason,
      })
      return {
        result: undefined,
        history: { details: { putBeforeOn }, textHash: sha256(decided), commentHash: sha256(reason) },
      }
    },
  )
}

/**
 * Nobody can consider an assessment tomorrow, or before it began. Before it was signed they can: that is recorded, and
 * shown next to the record (docs/decisions/0032-dates.md).
 */
async function refuseImpossible(
  trx: Trx,
  assessment: AssessmentVersion,
  putBeforeOn: string,
  now: string,
): Promise<void> {
  if (putBeforeOn > dayOf(now))
    throw new Invalid({
      putBeforeOn: 'The date must be today or in the past. Record this after they have considered it',
    })
  const began = await findBeginning(trx, assessment)
  if (began !== undefined && putBeforeOn < began)
    throw new Invalid({
      putBeforeOn: `The date must be ${formatDate(began)} or later, because ${
        assessment.versionNumber === 1
          ? 'the assessment began'
          : `version ${assessment.versionNumber} was started`
      } then`,
    })
}

/** Undefined for a first version that does not say when it began: an imported one can be older than its row here. */
async function findBeginning(
  trx: Trx,
  { versionId, versionNumber, createdAt }: AssessmentVersion,
): Promise<string | undefined> {
  if (versionNumber > 1) return dayOf(createdAt)
  const startedOn = await findStartedOn(trx, versionId)
  if (startedOn === undefined) return undefined
  return startedOn < dayOf(createdAt) ? startedOn : dayOf(createdAt)
}

const blankNote = ({ actor, now }: Context, versionId: string) => ({
  id: crypto.randomUUID(),
  versionId,
  personId: actor.id,
  at: now,
  decisionOn: null,
  putBeforeOn: null,
  putBeforeBy: null,
  decided: null,
})
