import { isDay } from '#app/domain/assessment/fields.ts'
import { MONTHS } from './days.ts'

export type DateParts = { day: string; month: string; year: string }
export const DATE_PARTS = ['day', 'month', 'year'] as const
export type DatePart = (typeof DATE_PARTS)[number]

/**
 * What the three boxes of a date mean. `text` is `2026-11-22`, or something the schema will refuse as not a
 * real date.
 */
export type ReadDate =
  | { kind: 'missing' }
  | { kind: 'text'; text: string }
  | { kind: 'incomplete'; parts: DatePart[] }
  | { kind: 'short year' }

/** The boxes for a saved date: `2026-11-22`, or a less exact date like `2026-11` or `2026`. */
export function dateParts(saved: string | null | undefined): DateParts {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(saved ?? '')
  const plain = (digits: string | undefined) => digits?.replace(/^0/, '') ?? ''
  return { day: plain(match?.[3]), month: plain(match?.[2]), year: match?.[1] ?? '' }
}

/** Reads "3" or "03", "March" and "2027". A partial date can be just a month and year, or just a year. */
export function readDate(typed: DateParts, allowsPartial = false): ReadDate {
  const given = { day: typed.day.trim(), month: typed.month.trim(), year: typed.year.trim() }
  const absent = DATE_PARTS.filter((part) => given[part] === '')
  if (absent.length === DATE_PARTS.length) return { kind: 'missing' }
  const needed = absent.filter(
    (part) => !allowsPartial || part === 'year' || (part === 'month' && given.day !== ''),
  )
  if (needed.length > 0) return { kind: 'incomplete', parts: needed }
  if (/^\d{1,3}$/.test(given.year)) return { kind: 'short year' }
  const month = monthNumber(given.month)
  const pieces = [
    given.year,
    ...(given.month ? [month] : []),
    ...(given.day ? [given.day.padStart(2, '0')] : []),
  ]
  return { kind: 'text', text: pieces.join('-') }
}

/**
 * Reads a day as people type it ("27/3/2027", "27 March 2027") or as it is in addresses ("2027-03-27"). Undefined if
 * it is blank or not a real date.
 */
export function readDay(typed: string | undefined): string | undefined {
  if (!typed) return undefined
  if (isDay(typed)) return typed
  const [day = '', month = '', year = '', ...more] = typed.split(/[\s/.,-]+/)
  const read = readDate({ day, month, year })
  return more.length === 0 && read.kind === 'text' && isDay(read.text) ? read.text : undefined
}

/** "03" for "3", "March", "mar" and "Mar.". Anything that is not a month stays as typed. */
function monthNumber(typed: string): string {
  if (/^\d+$/.test(typed)) return typed.padStart(2, '0')
  const word = typed.toLowerCase().replace(/\.$/, '')
  const index = word.length < 3 ? -1 : MONTHS.findIndex((month) => month.toLowerCase().startsWith(word))
  return index === -1 ? typed : String(index + 1).padStart(2, '0')
}
