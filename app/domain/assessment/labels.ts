import { type Characteristic, isProtected, productLabel, PROTECTED_KEYS } from '../characteristics.ts'
import type { AssessmentDocument } from './document.ts'

/**
 * What a document calls its groups, by key, where that differs from the product's own name. A snapshot has
 * them too, so a signed text still says "Ethnicity" whatever the council calls it later.
 */
export type Labels = Readonly<Record<string, string>>

/**
 * The labels a document needs to show the council's current names: for the protected nine and every other
 * group it names.
 */
export function labelsFor(document: AssessmentDocument, characteristics: readonly Characteristic[]): Labels {
  const wanted = new Set([...PROTECTED_KEYS, ...groupsNamedIn(document)])
  const own = characteristics.filter(({ key, label }) => wanted.has(key) && label !== productLabel(key))
  return Object.fromEntries(own.map(({ key, label }) => [key, label]))
}

/**
 * The council's characteristics with the names that the labels give them, then the groups that only the
 * labels have.
 */
export function calledAs(
  labels: Labels | undefined,
  characteristics: readonly Characteristic[],
): Characteristic[] {
  const known = new Set(characteristics.map(({ key }) => key))
  const imported = Object.entries(labels ?? {}).filter(([key]) => !known.has(key) && !isProtected(key))
  return [
    ...characteristics.map((each) => ({ ...each, label: ownIn(labels, each.key) ?? each.label })),
    ...imported.map(([key, label]): Characteristic => ({
      key,
      kind: 'imported',
      label,
      actName: null,
      position: LAST,
      retiredAt: null,
    })),
  ]
}

/**
 * The characteristics as they were when something was submitted, under the names it was signed with. Those
 * that were added later or already retired count as retired.
 */
export function asTheyWere(
  at: string,
  labels: Labels | undefined,
  characteristics: readonly Characteristic[],
): Characteristic[] {
  const then = characteristics.map((each) => ({
    ...each,
    label: productLabel(each.key) ?? each.label,
    retiredAt: retiredBy(at, each),
  }))
  return calledAs(labels, then)
}

/** Every group that a document names anywhere. */
export function groupsNamedIn({
  baseline,
  noImpact,
  impacts,
  evidence,
  engagement,
}: AssessmentDocument): Set<string> {
  return new Set([
    ...baseline.map(({ characteristic }) => characteristic),
    ...Object.keys(noImpact),
    ...[...impacts, ...engagement].flatMap(({ groups }) => groups),
    ...evidence.flatMap(({ characteristics }) => characteristics),
  ])
}

function retiredBy(at: string, { retiredAt, addedAt }: Characteristic): string | null {
  if (addedAt && addedAt > at) return addedAt
  return retiredAt !== null && retiredAt <= at ? retiredAt : null
}

const ownIn = (labels: Labels | undefined, key: string): string | undefined =>
  labels && Object.hasOwn(labels, key) ? labels[key] : undefined

const LAST = Number.MAX_SAFE_INTEGER
