import { isAdverse } from '#app/domain/assessment/impact.ts'
import { folded, isGiven } from './answers.ts'
import type { Check, OtherImpact } from './check-context.ts'
import { found } from './finding.ts'
import { joinList, labels } from './format-names.ts'
import { reached } from './reach.ts'

const MAX_LISTED = 5

/** X1: other live assessments harm the same groups, and the cumulative answer does not mention them. */
export const othersAreThoughtOf: Check = (document, context) => {
  const harmedHere = reached(document.impacts.filter(isAdverse).flatMap(({ groups }) => groups))
  harmedHere.delete('all-protected')
  if (harmedHere.size === 0 || !context.otherLive) return []

  const answer = ` ${folded(document.conclusion.cumulativeImpact ?? '')} `
  const alike = new Set<string>()
  const others = new Map<string, OtherImpact>()
  for (const other of context.otherLive) {
    if (!isAdverse({ effect: other.effect ?? undefined }) || isMentioned(other, answer)) continue
    const both = [...reached(other.groups)].filter((group) => harmedHere.has(group))
    if (both.length === 0) continue
    both.forEach((group) => alike.add(group))
    others.set(other.reference, other)
  }
  if (others.size === 0) return []
  const all = [...others.values()].map(({ reference, title }) => `${reference} (${title})`)
  const more = all.length > MAX_LISTED ? [`${all.length - MAX_LISTED} more`] : []
  const names = joinList([...all.slice(0, MAX_LISTED), ...more])
  const have = all.length === 1 ? 'has' : 'have'
  const them = all.length === 1 ? 'it' : 'them'
  const message =
    `${names} ${have} negative impacts on the same groups (${labels([...alike], context)}), and ` +
    `your answer on cumulative impact does not mention ${them}.`
  return [found('X1', 'conclusion.cumulativeImpact', message)]
}

/** By its reference or its title, as whole words. */
const isMentioned = ({ reference, title }: OtherImpact, answer: string): boolean =>
  [reference, title].some(
    (name) => isGiven(name) && folded(name) !== '' && answer.includes(` ${folded(name)} `),
  )
