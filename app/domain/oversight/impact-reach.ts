import type { DocumentImpact } from '#app/domain/assessment/document.ts'
import { reached } from '#app/domain/checks/reach.ts'

/** The effects that are counted. A mixed effect counts as both negative and positive. */
export type ReachEffect = 'positive' | 'negative' | 'mixed'

/** The people one impact affects: one group, or people who are in all of several groups. */
export type Reach = {
  number: number
  people: string[]
  /** The combination of groups this group is part of. Null if the impact is on `people` directly. */
  partOf: string[] | null
  effect: ReachEffect
  severity: string | null
  severityAfter: string | null
}

type ReachingImpact = Pick<
  DocumentImpact,
  'number' | 'groups' | 'combination' | 'effect' | 'severity' | 'severityAfter'
>

/**
 * Lists the people these impacts affect. "All protected" means each of the nine characteristics. An impact on
 * people who are in all of several groups gives one row for the combination, and one for each of its groups
 * with `partOf` set. That way a search for one group also finds the combination.
 */
export const reachOf = (impacts: readonly ReachingImpact[]): Reach[] =>
  impacts.flatMap(({ number, groups, combination, effect, severity, severityAfter }) => {
    if (number === undefined || !addsUp(effect)) return []
    const same = { number, effect, severity: severity ?? null, severityAfter: severityAfter ?? null }
    const single = [...reached(groups)].filter((group) => group !== 'all-protected').sort()
    const together = [...new Set(groups)].sort()
    if (combination !== 'all' || together.length < 2)
      return single.map((group) => ({ ...same, people: [group], partOf: null }))
    return [
      { ...same, people: together, partOf: null },
      ...single.map((group) => ({ ...same, people: [group], partOf: together })),
    ]
  })

const EFFECTS: readonly string[] = ['positive', 'negative', 'mixed'] satisfies ReachEffect[]
const addsUp = (effect: string | undefined): effect is ReachEffect =>
  effect !== undefined && EFFECTS.includes(effect)
