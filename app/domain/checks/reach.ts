import type { AssessmentDocument, DocumentBaseline, DocumentImpact } from '#app/domain/assessment/document.ts'
import { isWideGroup, PROTECTED_KEYS } from '#app/domain/characteristics.ts'
import { isGiven, isPlaceholder } from './answers.ts'

/** Who an impact, an engagement entry or a mitigation is about. */

/** The groups it reaches: "all protected" reaches all nine. */
export const reached = (groups: readonly string[]): Set<string> =>
  new Set(groups.flatMap((group) => (group === 'all-protected' ? [group, ...PROTECTED_KEYS] : [group])))

/** The groups it names one by one. "All protected" does not name any. */
export const namedGroups = (groups: readonly string[]): string[] =>
  [...new Set(groups)].filter((group) => !isWideGroup(group))

export const baselineOf = (document: AssessmentDocument, key: string): DocumentBaseline | undefined =>
  document.baseline.find(({ characteristic }) => characteristic === key)

export const hasBaseline = (baseline: DocumentBaseline | undefined): boolean =>
  [baseline?.demographics, baseline?.worksWell, baseline?.problems].some(
    (cell) => isGiven(cell) && !isPlaceholder(cell),
  )

/** The reason for "no impact". Keys come from outside, so one could be `toString`. */
export const noImpactReason = (document: AssessmentDocument, key: string): string | undefined =>
  Object.hasOwn(document.noImpact, key) ? document.noImpact[key] : undefined

/** Whether it is linked to an evidence item or engagement entry that exists. */
export function isSupported(impact: DocumentImpact, document: AssessmentDocument): boolean {
  const isThere = (ids: readonly string[], rows: readonly { id?: string | undefined }[]) =>
    ids.some((id) => rows.some((row) => row.id === id))
  return isThere(impact.evidenceIds, document.evidence) || isThere(impact.engagementIds, document.engagement)
}

/** The mitigations for this impact. One that does not say what will be done does not count. */
export const mitigationsOf = (impact: DocumentImpact, document: AssessmentDocument) =>
  impact.number === undefined
    ? []
    : document.mitigations.filter(
        ({ impactNumber, action }) => impactNumber === impact.number && isGiven(action),
      )
