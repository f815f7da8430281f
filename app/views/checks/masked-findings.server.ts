import { listHiddenReferences } from '#app/data/assessment/list-register.server.ts'
import { assessmentsNamedIn, withoutTitlesOf } from '#app/domain/checks/other-titles.ts'
import type { AnsweredFinding } from '#app/domain/checks/finding.ts'
import type { Actor } from '#app/domain/people.ts'
import type { Db } from '#db/client.ts'

/** Findings as they were at submission, without titles of assessments that have become confidential to this reader. */
export async function maskFindings<F extends AnsweredFinding>(
  db: Db,
  actor: Actor,
  findings: readonly F[],
): Promise<F[]> {
  const named = [...new Set(findings.flatMap(assessmentsNamedIn))]
  const hidden = new Set(await listHiddenReferences(db, actor, named))
  return findings.map((finding) =>
    assessmentsNamedIn(finding).some((reference) => hidden.has(reference))
      ? { ...finding, message: withoutTitlesOf(finding.message, hidden) }
      : finding,
  )
}
