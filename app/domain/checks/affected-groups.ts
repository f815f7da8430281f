import type {
  AssessmentDocument,
  DocumentEngagement,
  DocumentImpact,
} from '#app/domain/assessment/document.ts'
import { type CommunityGroup, listRepresented } from '#app/domain/evidence/community-groups.ts'
import { reached } from './reach.ts'

/**
 * Who impacts affect: one group, or people who are in all of several groups. The two are not the same
 * people, so they are counted separately.
 */
export type AffectedGroup = { groups: readonly string[]; impacts: readonly number[] }

/** Whether an impact is on people who are in all of its groups at once. */
export const isOnAllAtOnce = ({
  combination,
  groups,
}: Pick<DocumentImpact, 'combination' | 'groups'>): boolean => combination === 'all' && groups.length > 1

/**
 * Single groups first, in the order impacts name them, then combinations. Impacts are given by their index.
 */
export function affectedGroups(
  impacts: readonly DocumentImpact[],
  which: (impact: DocumentImpact) => boolean = () => true,
): AffectedGroup[] {
  const apart = new Map<string, { groups: readonly string[]; impacts: number[] }>()
  const together = new Map<string, { groups: readonly string[]; impacts: number[] }>()
  const note = (rows: typeof apart, groups: readonly string[], place: number) => {
    const key = [...groups].sort().join('\n')
    const row = rows.get(key) ?? { groups, impacts: [] }
    rows.set(key, { ...row, impacts: [...row.impacts, place] })
  }
  for (const [place, impact] of impacts.entries()) {
    if (!which(impact)) continue
    if (isOnAllAtOnce(impact)) note(together, [...new Set(impact.groups)], place)
    else
      for (const group of reached(impact.groups)) if (group !== 'all-protected') note(apart, [group], place)
  }
  return [...apart.values(), ...together.values()]
}

/**
 * The groups an entry reached: those it names, or if it names none, those its organisation represents in the
 * directory.
 */
const reachedBy = (entry: DocumentEngagement, directory: readonly CommunityGroup[] = []): Set<string> =>
  reached(entry.groups.length > 0 ? entry.groups : listRepresented(entry, directory))

/** Returns a function that finds the entries, by index, that reached all of some groups. */
export function entriesReaching(
  entries: readonly DocumentEngagement[],
  directory: readonly CommunityGroup[] = [],
): (groups: readonly string[]) => number[] {
  const reach = entries.map((entry) => reachedBy(entry, directory))
  return (groups) => reach.flatMap((whom, place) => (groups.every((group) => whom.has(group)) ? [place] : []))
}

/** The entries, by index, that reached all of these groups. */
export const entriesThatReached = (
  groups: readonly string[],
  entries: readonly DocumentEngagement[],
  directory: readonly CommunityGroup[] = [],
): number[] => entriesReaching(entries, directory)(groups)

/**
 * Whether an impact was tested with the people it affects. This follows from the links: nobody ticks a box.
 */
export type TestedWith = { groups: readonly string[]; entries: readonly number[] }

/**
 * For each of its groups (or all at once), the entries that reached those people and are linked to the
 * impact or to one of its mitigations.
 */
export function testedWith(
  impact: DocumentImpact,
  { engagement, mitigations }: AssessmentDocument,
): TestedWith[] {
  const answering = mitigations.filter(
    ({ impactNumber }) => impactNumber !== undefined && impactNumber === impact.number,
  )
  const linked = new Set([impact, ...answering].flatMap(({ engagementIds }) => engagementIds ?? []))
  const groups = [...new Set(impact.groups)]
  const sets = isOnAllAtOnce(impact) ? [groups] : groups.map((group) => [group])
  const reaching = entriesReaching(engagement)
  return sets.map((set) => ({
    groups: set,
    entries: reaching(set).filter((place) => linked.has(engagement[place]?.id ?? '')),
  }))
}
