/** Days are text like `2026-11-22`, so they can be compared as text. */

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/**
 * The council's day of a moment: 23:30 UTC on 30 June is 1 July in London. `dayOf(now)` is today. It is the only way to
 * make a day of a moment (lint rule house/no-homemade-day), because the UTC day is yesterday's until 1am in summer.
 */
export function dayOf(instant: string): string {
  const part = inLondon(instant)
  if (!part) throw new RangeError(`Not a moment: ${instant}`)
  return `${part['year']}-${part['month']}-${part['day']}`
}

/** The parts of a moment in UK time as two digits, or undefined if it is not a moment. */
export function inLondon(instant: string): Record<string, string> | undefined {
  const moment = new Date(instant)
  if (Number.isNaN(moment.getTime())) return undefined
  return Object.fromEntries(LONDON.formatToParts(moment).map(({ type, value }) => [type, value]))
}

/** Numbers only, because ICU versions disagree on month names and on am and pm. */
const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** How many days from one day to another. Negative if the second is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

/** Whether there is such a day: not `2026-02-30`. */
export function isInCalendar(day: string): boolean {
  const midnight = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().slice(0, 10) === day
}

/** The same day in another year. 29 February becomes 1 March in years that do not have it. */
export function addYears(day: string, years: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return new Date(Date.UTC(year + years, month - 1, date)).toISOString().slice(0, 10)
}

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** `2026-11-22` becomes "22 November 2026". Less exact dates work too: `2026-11` becomes "November 2026". */
export function formatPartialDate(day: string): string {
  const [year, month, date] = day.split('-')
  const name = MONTHS[Number(month) - 1]
  return [date ? String(Number(date)) : undefined, name, year].filter(Boolean).join(' ')
}

/** Whether a date is a day, not only a month or a year. */
export const isWholeDay = (date: string): boolean => date.length === 10

/** The first day of a date that may be only a year or a month. */
export const firstDayOf = (date: string): string => date + '-01-01'.slice(0, 10 - date.length)

/** The last day of a date that may be only a year or a month. */
export function lastDayOf(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  if (day !== undefined) return date
  return new Date(Date.UTC(year ?? 0, month ?? 12, 0)).toISOString().slice(0, 10)
}
