import type { AssessmentDocument } from '#app/domain/assessment/document.ts'
import { isAdverse } from '#app/domain/assessment/impact.ts'
import type { Check } from './check-context.ts'
import { found, withPlaces } from './finding.ts'
import { impactNumbers, labels } from './format-names.ts'
import { namedGroups } from './reach.ts'

/**
 * Groups that several negative or mixed impacts share, with no impact for people who are in all of them.
 * `path` is where to report it.
 */
export type UnseenTogether = { groups: readonly string[]; places: readonly number[]; path: string }

/**
 * I5: harms share two or more groups, and no impact looks at people who are in all of them. Reported once
 * for each largest shared set.
 */
export const thoseInSeveralGroupsAreThoughtOf: Check = (document, context) => {
  const said = new Map<string, { messages: string[]; places: string[] }>()
  for (const { groups, places, path } of unseenTogether(document)) {
    const numbers = impactNumbers(places.flatMap((place) => document.impacts[place] ?? []))
    const message =
      `${numbers} are negative or mixed for all of these groups: ${labels(groups, context)}. ` +
      `Is there more to say about people who are in all of them?`
    const already = said.get(path) ?? { messages: [], places: [path] }
    already.messages.push(message)
    already.places.push(...places.map(groupsOf))
    said.set(path, already)
  }
  return [...said].map(([path, { messages, places }]) =>
    withPlaces(found('I5', path, messages.join(' ')), places),
  )
}

/**
 * Each shared set of groups that no impact covers. Check I5 reports them, and an author can start an impact
 * for each.
 */
export function unseenTogether({ impacts }: AssessmentDocument): UnseenTogether[] {
  const harms = impacts.flatMap((impact, place) =>
    isAdverse(impact) ? [{ place, groups: namedGroups(impact.groups) }] : [],
  )
  const shared = new Map<string, string[]>()
  for (const [nth, one] of harms.entries()) {
    for (const other of harms.slice(nth + 1)) {
      const both = one.groups.filter((group) => other.groups.includes(group))
      if (both.length >= 2) shared.set([...both].sort().join('\n'), both)
    }
  }
  const sets = [...shared.values()]
  const largest = sets.filter(
    (set) => !sets.some((other) => other.length > set.length && isWithin(set, other)),
  )
  const lookedAt = impacts.filter(({ combination }) => combination === 'all').map(({ groups }) => groups)
  const unseen = largest.filter((set) => !lookedAt.some((groups) => isWithin(set, groups)))
  return atTheirOwnPlaces(
    unseen.map((groups) => ({
      groups,
      places: harms.filter((harm) => isWithin(groups, harm.groups)).map(({ place }) => place),
    })),
  )
}

/** Each at a different impact if possible, because a check reports one thing in one place. */
function atTheirOwnPlaces(shared: readonly Omit<UnseenTogether, 'path'>[]): UnseenTogether[] {
  const taken = new Set<string>()
  return shared.map((each) => {
    const paths = each.places.map(groupsOf)
    const path = paths.find((one) => !taken.has(one)) ?? paths[0] ?? 'impacts'
    taken.add(path)
    return { ...each, path }
  })
}

const groupsOf = (place: number): string => `impacts.${place}.groups`

const isWithin = (set: readonly string[], groups: readonly string[]): boolean =>
  set.every((group) => groups.includes(group))
