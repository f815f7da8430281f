import * as z from 'zod/mini'
import { groups, line, cell } from '#app/domain/assessment/fields.ts'
import { onOneLine } from '#app/domain/council/directory.ts'

/** An organisation that can be asked, and the characteristics of the people it stands for. */
export type CommunityGroup = { name: string; characteristics: readonly string[]; retiredAt: string | null }

/** The form of one group in the council's directory. */
export const communityGroupSchema = z.object({
  name: line('Enter the name of the group', 'Name').check(onOneLine('Name')),
  characteristics: groups('Choose at least one group of people that it stands for'),
  reachedBy: z.optional(cell('Say how to reach it', 'How to reach it')),
})
export type CommunityGroupDetails = z.infer<typeof communityGroupSchema>

type Entry = { organisation?: string | undefined; stakeholderGroup?: string | undefined }

/**
 * Whom an entry of an engagement log was with, as the directory knows them: by the organisation, or else the
 * stakeholder group.
 */
export function standsFor(
  { organisation, stakeholderGroup }: Entry,
  directory: readonly CommunityGroup[],
): readonly string[] {
  const known = [organisation, stakeholderGroup].flatMap((name) => {
    const group =
      name === undefined ? undefined : directory.find((each) => folded(each.name) === folded(name))
    return group ? [group] : []
  })
  return known[0]?.characteristics ?? []
}

/** Who could be asked about people who are in all of these groups, and is in no entry of the log yet. */
export function whomToAsk<G extends CommunityGroup>(
  keys: readonly string[],
  directory: readonly G[],
  entries: readonly Entry[],
): G[] {
  const named = new Set(
    entries.flatMap(({ organisation = '', stakeholderGroup = '' }) => [
      folded(organisation),
      folded(stakeholderGroup),
    ]),
  )
  return directory.filter(
    ({ name, characteristics, retiredAt }) =>
      retiredAt === null && !named.has(folded(name)) && keys.every((key) => characteristics.includes(key)),
  )
}

/** Names go by their letters: capitals, spaces and apostrophes are typed in every way. */
const folded = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’'`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
