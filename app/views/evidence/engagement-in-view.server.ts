import type { Db } from '#db/client.ts'
import { listCharacteristicsOf } from '#app/data/council/characteristics.server.ts'
import { findCommunityGroup, listCommunityGroups } from '#app/data/evidence/community-groups.server.ts'
import { checkVersion } from '#app/views/checks/findings.server.ts'
import type { Values } from '#app/data/assessment/sections.server.ts'
import { isAdverse } from '#app/domain/assessment/impact.ts'
import { whatEachLedTo } from '#app/domain/evidence/led-to.ts'
import { type Characteristic, groupLabel } from '#app/domain/characteristics.ts'
import { listRepresented, listGroupsToEngage } from '#app/domain/evidence/community-groups.ts'
import { affectedGroups, entriesThatReached, testedWith } from '#app/domain/checks/affected-groups.ts'
import { joinList } from '#app/domain/checks/format-names.ts'
import { startOf } from '#app/views/assessment/format-answer.ts'
import type { AffectedGroupRow, SaidEntry, TestedGroup } from '#app/views/evidence/shown-engagement.ts'
import type { AssessmentInView } from '#app/views/assessment/assessment-in-view.ts'

/** What each engagement entry led to, and which affected groups have not been engaged. */
export async function summariseEngagement({
  db,
  assessment,
  now,
}: AssessmentInView): Promise<{ said: SaidEntry[]; affected: AffectedGroupRow[] }> {
  const { document, numbers } = await checkVersion(db, assessment, now)
  const { engagement, impacts, mitigations } = document
  const characteristics = await listCharacteristicsOf(db, assessment.versionId)
  const directory = await listCommunityGroups(db)
  const impactNumbers = (places: readonly number[]) => places.flatMap((place) => numbers.impacts[place] ?? [])
  const entryAt = entriesOf({ document, numbers })
  return {
    said: whatEachLedTo(document).map(({ entry, ...led }) => ({
      ...entryAt(entry),
      heard: startOf(engagement[entry]?.findings, LONGEST),
      changed: startOf(engagement[entry]?.changed, LONGEST),
      impacts: impactNumbers(led.impacts),
      mitigations: led.mitigations.map((place) => ({
        number: numbers.mitigations[place] ?? 0,
        impactNumber: mitigations[place]?.impactNumber,
      })),
    })),
    affected: affectedGroups(impacts, ({ effect }) => effect !== 'neutral').map(
      ({ groups, impacts: places }) => {
        const harms = places.filter((place) => isAdverse(impacts[place] ?? {}))
        const entries = entriesThatReached(groups, engagement, directory)
        return {
          label: labelOf(groups, characteristics),
          isTogether: groups.length > 1,
          harms: impactNumbers(harms),
          others: impactNumbers(places.filter((place) => !harms.includes(place))),
          entries: entries.map(entryAt),
          toEngage:
            entries.length > 0
              ? []
              : listGroupsToEngage(groups, directory, engagement).map(({ id, name }) => ({ id, name })),
        }
      },
    ),
  }
}

/** The answers that a new entry starts with: this community group, or nothing if there is no such group. */
export async function firstAnswers(db: Db, groupId: string): Promise<{ organisation?: string }> {
  const group = await findCommunityGroup(db, groupId)
  return group ? { organisation: group.name } : {}
}

/** Labels of the people that an entry's organisation represents, or else its stakeholder group. */
export async function formatRepresented(
  { db, assessment }: Pick<AssessmentInView, 'db' | 'assessment'>,
  values: Values,
): Promise<string> {
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined)
  const keys = listRepresented(
    { organisation: text('organisation'), stakeholderGroup: text('stakeholderGroup') },
    await listCommunityGroups(db),
  )
  const characteristics = await listCharacteristicsOf(db, assessment.versionId)
  return joinList(keys.map((key) => groupLabel(key, characteristics)))
}

/** For each group in an impact, the linked entries that reached it. */
export async function whoTested(
  { db, assessment, now }: AssessmentInView,
  impactNumber: number | undefined,
): Promise<TestedGroup[]> {
  const { document, numbers } = await checkVersion(db, assessment, now)
  const impact = document.impacts[impactNumber === undefined ? -1 : numbers.impacts.indexOf(impactNumber)]
  if (!impact) return []
  const characteristics = await listCharacteristicsOf(db, assessment.versionId)
  return testedWith(impact, document).map(({ groups, entries }) => ({
    label: labelOf(groups, characteristics),
    entries: entries.map(entriesOf({ document, numbers })),
  }))
}

type Numbered = Pick<Awaited<ReturnType<typeof checkVersion>>, 'document' | 'numbers'>

const entriesOf =
  ({ document, numbers }: Numbered) =>
  (place: number) => ({
    number: numbers.engagement[place] ?? 0,
    organisation: document.engagement[place]?.organisation ?? 'No organisation yet',
  })

const labelOf = (groups: readonly string[], characteristics: readonly Characteristic[]): string =>
  groups.map((key) => groupLabel(key, characteristics)).join(' and also ')

const LONGEST = 300
