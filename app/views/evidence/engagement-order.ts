import { byName } from '#app/domain/fold.ts'
import type { TotalEngaged } from '#app/domain/assessment/engagement-entry.ts'
import { formatDate } from '#app/domain/date-text.ts'

export type LoggedEntry = {
  number: number
  from: string
  to: string
  organisation: string
  stakeholderGroup: string
  method: string
  numberEngaged?: number | undefined
}

export const SORTS = ['date', 'organisation', 'people'] as const
export type EngagementSort = (typeof SORTS)[number]

export const sortOf = (asked: string | null): EngagementSort => SORTS.find((sort) => sort === asked) ?? 'date'

export function sorted(entries: readonly LoggedEntry[], sort: EngagementSort): LoggedEntry[] {
  return [...entries].sort((one, other) => {
    if (sort === 'people')
      return (other.numberEngaged ?? -1) - (one.numberEngaged ?? -1) || one.number - other.number
    return (
      (sort === 'date' ? byName(one.from, other.from) : byName(one.organisation, other.organisation)) ||
      one.number - other.number
    )
  })
}

export function loggedEntry({
  sequence,
  values,
}: {
  sequence: number
  values: Record<string, unknown>
}): LoggedEntry {
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : '')
  const number = values['numberEngaged']
  return {
    number: sequence,
    from: text('from'),
    to: text('to'),
    organisation: text('organisation') || 'No organisation yet',
    stakeholderGroup: text('stakeholderGroup'),
    method: text('method'),
    numberEngaged: typeof number === 'number' ? number : undefined,
  }
}

/** "12 May 2021 to 3 August 2021". */
export const formatDates = ({ from, to }: Pick<LoggedEntry, 'from' | 'to'>): string =>
  [from, to === from ? '' : to].filter(Boolean).map(formatDate).join(' to ') || 'No date yet'

/** "926 people in 71 entries, 12 May 2021 to 3 August 2021; 1 entry does not know its number." */
export function formatTotal({ people, unknown, from, to }: TotalEngaged, entries: number): string {
  const counted = entries - unknown
  const days = from && to ? `, ${formatDates({ from, to })}` : ''
  const known = `${amountOf(people, 'person', 'people')} in ${amountOf(counted, 'entry', 'entries')}${days}`
  if (unknown === 0) return `${known}.`
  return `${known}. ${amountOf(unknown, 'entry does', 'entries do')} not give a number.`
}

export const amountOf = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
