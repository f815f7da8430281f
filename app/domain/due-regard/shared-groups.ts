import { isAdverse } from '../assessment/impact.ts'
import type { Check } from './check-context.ts'
import { found, type Finding } from './finding.ts'
import { impactNumbers, labels } from './in-words.ts'
import { named } from './reach.ts'

/** I5: harms share two or more groups, and no impact looks at people who are in all of them. Once per largest shared set. */
export const thoseInSeveralGroupsAreThoughtOf: Check = ({ impacts }, context) => {
  const harms = impacts.flatMap((impact, place) =>
    isAdverse(impact) ? [{ impact, place, groups: named(impact.groups) }] : [],
  )
  const shared = new Map<string, string[]>()
  for (const [nth, one] of harms.entries()) {
    for (const other of harms.slice(nth + 1)) {
      const both = one.groups.filter((group) => other.groups.includes(group))
      if (both.length >= 2) shared.set([...both].sort().join('\n'), both)
    }
  }
  const sets = [...shared.values()]
  const largest = sets.filter((set) => !sets.some((other) => other.length > set.length && isWithin(set, other)))
  const lookedAt = impacts.filter(({ combination }) => combination === 'all').map(({ groups }) => groups)
  const unseen = largest.filter((set) => !lookedAt.some((groups) => isWithin(set, groups)))
  return atTheirOwnPlaces(
    unseen.map((set) => {
      const sharing = harms.filter(({ groups }) => isWithin(set, groups))
      const numbers = impactNumbers(sharing.map(({ impact }) => impact))
      const message = `${numbers} are negative or mixed for ${labels(set, context)} alike. Is there more to say about people who are in all of these groups?`
      return { message, places: sharing.map(({ place }) => place) }
    }),
  )
}

/** Each at an impact of its own where there is one: a check says one thing at one place. */
function atTheirOwnPlaces(shared: readonly { message: string; places: readonly number[] }[]): Finding[] {
  const said = new Map<string, string>()
  for (const { message, places } of shared) {
    const paths = places.map((place) => `impacts.${place}.groups`)
    const path = paths.find((each) => !said.has(each)) ?? paths[0] ?? 'impacts'
    said.set(path, said.has(path) ? `${said.get(path)} ${message}` : message)
  }
  return [...said].map(([path, message]) => found('I5', path, message))
}

const isWithin = (set: readonly string[], groups: readonly string[]): boolean =>
  set.every((group) => groups.includes(group))
