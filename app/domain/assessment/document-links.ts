import type { AssessmentDocument, Problem } from './document.ts'

/** How the rows of a document are linked: by impact numbers, characteristics and ids, never by index. */

export const LARGEST_NUMBER = 999_999

/**
 * Gives each impact without a number the next free one, after the largest, because numbers are never used
 * again. If other impacts have numbers, it skips numbers that mitigations cite, so that no mitigation is
 * linked to the wrong impact.
 */
export function withNumbers<T extends Pick<AssessmentDocument, 'impacts' | 'mitigations'>>(document: T): T {
  const given = document.impacts.flatMap(({ number }) => number ?? [])
  if (given.length === document.impacts.length) return document
  const cited = given.length > 0 ? document.mitigations.flatMap(({ impactNumber }) => impactNumber ?? []) : []
  const taken = new Set([...given, ...cited])
  let last = Math.max(0, ...given)
  const next = () => {
    do last = last < LARGEST_NUMBER ? last + 1 : 1
    while (taken.has(last))
    taken.add(last)
    return last
  }
  return {
    ...document,
    impacts: document.impacts.map((impact) => ({ ...impact, number: impact.number ?? next() })),
  }
}

/** Rows that have the same identity, and links that lead nowhere and would be lost silently. */
export function linkProblems(document: AssessmentDocument): Problem[] {
  const { evidence, engagement, baseline, impacts, mitigations } = document
  const evidenceIds = new Set(evidence.map(({ id }) => id))
  const engagementIds = new Set(engagement.map(({ id }) => id))
  const dangling = (
    path: string,
    ids: readonly string[],
    known: ReadonlySet<string | undefined>,
    what: string,
  ): Problem[] =>
    ids.flatMap((id, place) =>
      known.has(id) ? [] : [{ path: `${path}.${place}`, message: `There is no ${what} with this id.` }],
    )
  return [
    ...repeated(evidence.map(({ id }) => id)).map((place) =>
      twice(`evidence.${place}.id`, 'evidence item', 'id'),
    ),
    ...repeated(engagement.map(({ id }) => id)).map((place) =>
      twice(`engagement.${place}.id`, 'engagement entry', 'id'),
    ),
    ...repeated(baseline.map(({ characteristic }) => characteristic)).map((place) =>
      twice(`baseline.${baseline[place]?.characteristic}`, 'baseline', 'characteristic'),
    ),
    ...repeated(impacts.map(({ number }) => number)).map((place) =>
      twice(`impacts.${place}.number`, 'impact', 'number'),
    ),
    ...baseline.flatMap((each) =>
      dangling(`baseline.${each.characteristic}.evidenceIds`, each.evidenceIds, evidenceIds, 'evidence item'),
    ),
    ...impacts.flatMap((each, place) => [
      ...dangling(`impacts.${place}.evidenceIds`, each.evidenceIds, evidenceIds, 'evidence item'),
      ...dangling(`impacts.${place}.engagementIds`, each.engagementIds, engagementIds, 'engagement entry'),
    ]),
    ...mitigations.flatMap((each, place) =>
      dangling(
        `mitigations.${place}.engagementIds`,
        each.engagementIds ?? [],
        engagementIds,
        'engagement entry',
      ),
    ),
  ]
}

const twice = (path: string, row: string, by: string): Problem => ({
  path,
  message: `Another ${row} has the same ${by}. Keep one.`,
})

/** The indexes of values that appear earlier in the list. */
function repeated(values: readonly (string | number | undefined)[]): number[] {
  const seen = new Set<string | number>()
  return values.flatMap((value, place) => {
    if (value === undefined) return []
    const again = seen.has(value)
    seen.add(value)
    return again ? [place] : []
  })
}
