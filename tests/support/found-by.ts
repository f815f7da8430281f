import type { AssessmentDocument } from '#app/domain/assessment/document.ts'
import type { CheckContext } from '#app/domain/checks/check-context.ts'
import type { CheckId } from '#app/domain/checks/check-list.ts'
import type { Finding } from '#app/domain/checks/finding.ts'
import { runChecks } from '#app/domain/checks/run-checks.ts'

export const TODAY = '2026-11-22'

/** What one check finds in a document. */
export const foundBy = (
  id: CheckId,
  document: AssessmentDocument,
  context: Partial<CheckContext> = {},
): Finding[] => runChecks(document, { today: TODAY, ...context }).filter((finding) => finding.id === id)

/** Where it finds it. */
export const pathsFoundBy = (
  id: CheckId,
  document: AssessmentDocument,
  context: Partial<CheckContext> = {},
): string[] => foundBy(id, document, context).map(({ path }) => path)
