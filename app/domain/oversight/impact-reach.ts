import type { DocumentImpact } from '#app/domain/assessment/document.ts'
import { reached } from '#app/domain/checks/reach.ts'

/** The effects that add up. A mixed one is counted as a harm and as a gain. */
export type ReachEffect = 'positive' | 'negative' | 'mixed'

/** Whom one impact reaches: a group of its own, or people who are in all of several groups. */
export type Reach = {
  number: number
  people: string[]
  /** The intersection that this group is part of; null where the impact is on the people themselves. */
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
 * Whom these impacts reach. "All protected" reaches each of the nine. An impact on people in all of several
 * groups reaches
 * them together; each group is kept beside it as part of them, so that others who reach that group are found.
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
