import { insertDecisionNote } from '#app/data/after/decision-notes.server.ts'
import { sha256 } from '#app/data/history.server.ts'
import { changeAssessment } from '#app/commands/assessment/change-assessment.server.ts'
import type { Context } from '#app/commands/context.server.ts'

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
