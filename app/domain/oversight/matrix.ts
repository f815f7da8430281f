import { type Characteristic, groupLabel, isWideGroup, WIDE_GROUPS } from '#app/domain/characteristics.ts'
import type { ReachEffect } from './impact-reach.ts'
import { formatSeverity } from './severity.ts'

/** The effects of one proposal on some people, for example "2 negative: high, low after mitigation". */
export type MatrixCell = { negative: string | undefined; positive: string | undefined }
export type MatrixRow = {
  people: readonly string[]
  label: string
  isIntersection: boolean
  /** How many matching proposals have a negative effect on them, and how many a positive one. */
  negative: number
  positive: number
  /** One for each proposal on this page. */
  cells: MatrixCell[]
}

type Reached = { people: string[]; negative: number; positive: number }
type ReachOfOne = {
  assessmentId: string
  people: string[]
  effect: ReachEffect
  severity: string | null
  severityAfter: string | null
}
type Facts = {
  counted: readonly Reached[]
  reach: readonly ReachOfOne[]
  assessmentIds: readonly string[]
  characteristics: readonly Characteristic[]
}

/**
 * The most rows shown for combinations of groups and for groups the council does not have, which can come
 * from an import. The ones that most proposals harm come first.
 */
export const MAX_OTHER_ROWS = 20

/**
 * Rows for the nine protected characteristics, and for any other group or combination of groups that a proposal
 * affects. `leftOut` counts the rows over MOST_OTHER_ROWS.
 */
export function matrixOf({ counted, reach, assessmentIds, characteristics }: Facts): {
  rows: MatrixRow[]
  leftOut: number
} {
  const keyOf = (people: readonly string[]) => JSON.stringify(people)
  const counts = new Map(counted.map((each) => [keyOf(each.people), each]))
  const own = [
    ...characteristics
      .filter(({ key, kind }) => kind === 'protected' || counts.has(keyOf([key])))
      .map(({ key }) => [key]),
    ...Object.keys(WIDE_GROUPS)
      .filter((key) => counts.has(keyOf([key])))
      .map((key) => [key]),
  ]
  const isOwn = new Set(own.map(keyOf))
  const others = counted
    .filter(({ people }) => !isOwn.has(keyOf(people)))
    .sort(byHarm)
    .map(({ people }) => people)
  const rows = [...own, ...others.slice(0, MAX_OTHER_ROWS)].map((people) => {
    const { negative = 0, positive = 0 } = counts.get(keyOf(people)) ?? {}
    const here = reach.filter((each) => keyOf(each.people) === keyOf(people))
    const cells = assessmentIds.map((id) => cellOf(here.filter(({ assessmentId }) => assessmentId === id)))
    return {
      people,
      label: formatPeople(people, characteristics),
      isIntersection: people.length > 1,
      negative,
      positive,
      cells,
    }
  })
  return { rows, leftOut: Math.max(0, others.length - MAX_OTHER_ROWS) }
}

/** "Age", or "Age and also Disability" for people who are both. */
export const formatPeople = (people: readonly string[], characteristics: readonly Characteristic[]): string =>
  [...people]
    .sort((one, other) => placeOf(one, characteristics) - placeOf(other, characteristics))
    .map((key) => groupLabel(key, characteristics))
    .join(' and also ')

function cellOf(impacts: readonly ReachOfOne[]): MatrixCell {
  const harms = impacts.filter(({ effect }) => effect !== 'positive')
  const gains = impacts.filter(({ effect }) => effect !== 'negative')
  return {
    negative:
      harms.length === 0 ? undefined : `${counted('negative', harms.length)}: ${formatSeverity(harms)}`,
    positive: gains.length === 0 ? undefined : counted('positive', gains.length),
  }
}

const counted = (effect: string, count: number): string => `${count} ${effect}`

const byHarm = (one: Reached, other: Reached): number =>
  other.negative - one.negative ||
  other.positive - one.positive ||
  (one.people.join() < other.people.join() ? -1 : 1)

/** The council's order, then wide groups, then unknown ones. */
const placeOf = (key: string, characteristics: readonly Characteristic[]): number => {
  const place = characteristics.findIndex((each) => each.key === key)
  return place !== -1 ? place : characteristics.length + (isWideGroup(key) ? 0 : 1)
}
