import { insertAudit } from '#app/data/oversight/audits.server.ts'
import { sha256 } from '#app/data/history.server.ts'
import { insertNotices } from '#app/data/work/notices.server.ts'
import { type Audit, AUDIT_TOPIC_KEYS } from '#app/domain/oversight/audit.ts'
import { canonicalJson } from '#app/domain/assessment/canonical-json.ts'
import { Refused } from '#app/domain/failures.ts'
import { changeAssessment } from '#app/commands/assessment/change-assessment.server.ts'
import type { Context } from '#app/commands/context.server.ts'

/** Records an audit of an approved version. It never changes the content; the authors are told what it found. */
export async function auditAssessment(
  context: Context,
  audit: { reference: string; versionNumber: number; answers: Audit },
): Promise<void> {
  const { answers, ...version } = audit
  return changeAssessment(context, { ...version, event: 'audit' }, async ({ trx, assessment }) => {
    const { actor, now } = context
    if (actor.id === null) throw new Refused('Only a person can do this.')
    const { verdict, summary } = answers
    const scores = AUDIT_TOPIC_KEYS.map((topic) => ({
      topic,
      score: Number(answers[`${topic}Score`]),
      note: answers[`${topic}Note`],
    }))
    await insertAudit(
      trx,
      {
        id: crypto.randomUUID(),
        versionId: assessment.versionId,
        personId: actor.id,
        at: now,
        verdict,
        summary,
      },
      scores,
    )
    const found =
      verdict === 'satisfactory'
        ? 'was audited: satisfactory'
        : 'was audited: improvement needed, please start a new version'
    await insertNotices(
      trx,
      assessment.ties.authorIds,
      { assessmentId: assessment.assessmentId, at: now, message: found },
      actor.id,
    )
    return { result: undefined, history: { details: { verdict }, textHash: sha256(canonicalJson(answers)) } }
  })
}
