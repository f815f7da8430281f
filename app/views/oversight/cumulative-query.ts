import type { CumulativeFilter } from '#app/data/oversight/list-cumulative.server.ts'
import { readFilters, decisionDays, knownDirectorate } from '#app/views/list-address.ts'

/** The filters of the matrix. They are all in its address, so that people can share a link to what they see. */
export const FILTER_NAMES = ['directorate', 'tag', 'from', 'to'] as const
export type Given = Partial<Record<(typeof FILTER_NAMES)[number], string>>

export type CumulativeQuery = {
  filter: CumulativeFilter
  /** The filters in the address that are valid. */
  given: Given
  page: number
  /** A sentence for each part of the address that was not valid and was ignored. */
  ignored: string[]
}

/** What this person can choose. A tag that they cannot see is treated as one that does not exist. */
export type Choices = { directorateIds: readonly string[]; tags: readonly string[] }

export function readCumulativeQuery(
  params: URLSearchParams,
  { directorateIds, tags }: Choices,
): CumulativeQuery {
  const asked = readFilters(params, FILTER_NAMES)
  const { given, ignored, leaveOut } = asked
  const directorateId = knownDirectorate(asked, directorateIds)
  if (given.tag && !tags.includes(given.tag))
    leaveOut('tag', 'No live proposals that you can see have the tag in the address.')
  const filter = { directorateId, tag: given.tag, ...decisionDays(asked) }
  const page = /^[1-9]\d{0,5}$/.exec(params.get('page') ?? '1')
  if (!page) ignored.push('The page in the address is not a number.')
  return { filter, given, page: Number(page?.[0] ?? 1), ignored }
}

export type FilterChoices = { directorates: { id: string; name: string }[]; tags: string[] }
