import type { CumulativeFilter } from '#app/data/list-cumulative.server.ts'
import { dayIn } from '#app/forms/date-parts.ts'

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

export function readCumulativeQuery(params: URLSearchParams, { directorateIds, tags }: Choices): CumulativeQuery {
  const given: Given = {}
  for (const name of FILTER_NAMES) {
    const value = params.get(name)?.trim()
    if (value) given[name] = value
  }
  const ignored: string[] = []
  const leaveOut = (name: keyof Given, sentence: string) => {
    delete given[name]
    ignored.push(sentence)
  }
  if (given.directorate && !directorateIds.includes(given.directorate)) leaveOut('directorate', 'The directorate in the address is not known here.')
  if (given.tag && !tags.includes(given.tag)) leaveOut('tag', 'No live proposal that you may see has the tag in the address.')
  const [from, to] = [dayIn(given.from), dayIn(given.to)]
  if (given.from && !from) leaveOut('from', 'The first decision date is not a real date, like 27/3/2027.')
  if (given.to && !to) leaveOut('to', 'The last decision date is not a real date, like 27/3/2027.')
  const isBackwards = from !== undefined && to !== undefined && from > to
  if (isBackwards) leaveOut('to', 'The last decision date was before the first one.')
  const filter = { directorateId: given.directorate, tag: given.tag, decisionFrom: from, decisionTo: isBackwards ? undefined : to }
  const page = /^[1-9]\d{0,5}$/.exec(params.get('page') ?? '1')
  if (!page) ignored.push('The number of the page in the address is not a number.')
  return { filter, given, page: Number(page?.[0] ?? 1), ignored }
}
