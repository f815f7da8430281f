import type { AssessmentDocument } from '#app/domain/assessment/document.ts'
import { partOfPath } from '#app/domain/assessment/progress.ts'
import { PROTECTED_KEYS } from '#app/domain/characteristics.ts'
import type { ShownFinding } from '#app/domain/checks/finding.ts'
import { reached } from '#app/domain/checks/reach.ts'
import { QUESTIONS } from '#app/domain/assessment/questions.ts'

/** The aims of the duty have their own names as questions. */
const AIMS = ['conclusion.aims.eliminate', 'conclusion.aims.advance', 'conclusion.aims.foster']
const ANSWERS = new Set([...Object.keys(QUESTIONS), ...AIMS, 'conclusion.outcome'])
const LISTS = ['evidence', 'engagement', 'impacts', 'mitigations'] as const

/** Adds to each finding the place where it is shown. */
export const withPlaces = (
  findings: readonly ShownFinding[],
  document: AssessmentDocument,
): PlacedFinding[] =>
  findings.map((finding) => ({ ...finding, place: placeOfFinding(finding.path, document) }))

export type PlacedFinding = ShownFinding & { place: string }

/**
 * Where a finding about this path is shown: with one answer, row or group, or (`part:…`) at the top of a
 * part. Exactly one place, so that nothing is repeated or lost.
 */
function placeOfFinding(path: string, document: AssessmentDocument): string {
  const [top = '', key] = path.split('.')
  if (ANSWERS.has(path)) return path
  if (top === 'proposal')
    return key === 'leadOfficers' || key === 'tags' ? `proposal.${key}` : partPlace(path)
  if (key === undefined) return partPlace(path)
  if (top === 'baseline' && isGroupOf(key)) return `baseline.${key}`
  if (top === 'noImpact' || (top === 'impacts' && isGroupOf(key))) {
    return groupsWithoutImpact(document).has(key) ? `noImpact.${key}` : partPlace(path)
  }
  const list = LISTS.find((each) => each === top)
  return list && Number(key) < document[list].length ? `${top}.${key}` : partPlace(path)
}

/** Groups with a reason for no impact, and protected characteristics that no impact reaches. */
export function groupsWithoutImpact({ impacts, noImpact }: AssessmentDocument): Set<string> {
  const affected = new Set(impacts.flatMap(({ groups }) => [...reached(groups)]))
  return new Set([...PROTECTED_KEYS.filter((key) => !affected.has(key)), ...Object.keys(noImpact)])
}

const partPlace = (path: string): string => `part:${partOfPath(path)}`

/** Rows have an index, groups have a key. */
const isGroupOf = (key: string): boolean => !/^\d+$/.test(key)
