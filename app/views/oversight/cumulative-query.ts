import type { CumulativeFilter } from '#app/data/oversight/list-cumulative.server.ts'
import { readFilters, decisionDays, knownDirectorate } from '#app/views/list-address.ts'

/** The address of the matrix: every filter stands in it, so that what one sees can be shared. */
export const FILTER_NAMES = ['directorate', 'tag', 'from', 'to'] as const
export type Given = Partial<Record<(typeof FILTER_NAMES)[number], string>>

export type CumulativeQuery = {
  filter: CumulativeFilter
  /** What the address says and counts. */
  given: Given
  page: number
  /** A sentence for each thing in the address that makes no sense here and was left out. */
  ignored: string[]
}

/** What can be chosen. A tag that this person may not know of is as unknown as one that nobody gave. */
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
