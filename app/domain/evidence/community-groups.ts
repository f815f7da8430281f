import * as z from 'zod/mini'
import { groups, line, cell } from '#app/domain/assessment/fields.ts'
import { foldWords } from '#app/domain/fold.ts'
import { onOneLine } from '#app/domain/council/directory.ts'

/** An organisation to engage with, and the characteristics of the people it represents. */
export type CommunityGroup = { name: string; characteristics: readonly string[]; retiredAt: string | null }

export const communityGroupSchema = z.object({
  name: line('Enter the name of the group', 'Name').check(onOneLine('Name')),
  characteristics: groups('Choose at least one group of people that it represents'),
  reachedBy: z.optional(cell('Enter how to contact it', 'How to contact it')),
})
export type CommunityGroupDetails = z.infer<typeof communityGroupSchema>

type Entry = { organisation?: string | undefined; stakeholderGroup?: string | undefined }

/** Characteristics of the people an entry was with. The organisation comes first, then the stakeholder group. */
export function listRepresented(
  { organisation, stakeholderGroup }: Entry,
  directory: readonly CommunityGroup[],
): readonly string[] {
  const known = [organisation, stakeholderGroup].flatMap((name) => {
    const group =
      name === undefined ? undefined : directory.find((each) => foldWords(each.name) === foldWords(name))
    return group ? [group] : []
  })
  return known[0]?.characteristics ?? []
}

/** Groups that represent people with all of these characteristics and are not in the log yet. */
export function listGroupsToEngage<G extends CommunityGroup>(
  keys: readonly string[],
  directory: readonly G[],
  entries: readonly Entry[],
): G[] {
  const named = new Set(
    entries.flatMap(({ organisation = '', stakeholderGroup = '' }) => [
      foldWords(organisation),
      foldWords(stakeholderGroup),
    ]),
  )
  return directory.filter(
    ({ name, characteristics, retiredAt }) =>
      retiredAt === null && !named.has(foldWords(name)) && keys.every((key) => characteristics.includes(key)),
  )
}
