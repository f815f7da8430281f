import type { AssessmentDocument, DocumentImpact } from '#app/domain/assessment/document.ts'
import { groupLabel, isProtected, isWideGroup } from '#app/domain/characteristics.ts'
import { isGiven } from './answers.ts'
import type { CompleteContext } from './check-context.ts'

/** "A", "A and B", "A, B and C". */
export function joinList(names: readonly string[]): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** "Impact 4 (Digital exclusion)", or its position in the list if it has no number yet. */
export function impactName(impact: DocumentImpact, place: number): string {
  const name = impact.number === undefined ? `The impact in place ${place + 1}` : `Impact ${impact.number}`
  return isGiven(impact.title) ? `${name} (${impact.title.trim()})` : name
}

/** "Impact 4", "Impacts 4 and 11". */
export function impactNumbers(impacts: readonly { number?: number | undefined }[]): string {
  const numbers = impacts.map(({ number }) =>
    number === undefined ? 'one without a number' : String(number),
  )
  return `${numbers.length === 1 ? 'Impact' : 'Impacts'} ${joinList(numbers)}`
}

/** "Mitigation 2, for impact 4": mitigations have no number of their own. */
export function mitigationName(document: AssessmentDocument, place: number): string {
  const number = document.mitigations[place]?.impactNumber
  return `Mitigation ${place + 1}${number === undefined ? '' : `, for impact ${number},`}`
}

export const label = (key: string, { characteristics }: CompleteContext): string =>
  groupLabel(key, characteristics)
export const labels = (keys: readonly string[], context: CompleteContext): string =>
  joinList(keys.map((key) => label(key, context)))

/** One of the council's own groups, a protected characteristic or a wide group. */
export const isKnownGroup = (
  key: string,
  { characteristics }: Pick<CompleteContext, 'characteristics'>,
): boolean =>
  isProtected(key) ||
  isWideGroup(key) ||
  characteristics.some((each) => each.key === key && each.kind !== 'imported')

/** The text in quotation marks, cut short to fit in a sentence. */
export function quote(text: string, longest = 80): string {
  const words = text.replace(/\s+/g, ' ').trim()
  return `“${words.length <= longest ? words : `${words.slice(0, longest).replace(/\s+\S*$/, '')} …`}”`
}
