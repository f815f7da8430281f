/** Days are text, `2026-11-22`, so comparing them is comparing text. Nothing here knows what day it is. */

const MONTHS = [
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

/** The same day some years later or earlier. 29 February becomes 1 March where there is none. */
export function addYears(day: string, years: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return new Date(Date.UTC(year + years, month - 1, date)).toISOString().slice(0, 10)
}

/** The day so many days later. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** `2026-11-22` as people write it: 22 November 2026. A month or a year alone stays one: November 2026. */
export function formatPartialDate(day: string): string {
  const [year, month, date] = day.split('-')
  const name = MONTHS[Number(month) - 1]
  return [date ? String(Number(date)) : undefined, name, year].filter(Boolean).join(' ')
}

/** The first day that a date known only to its year or month can mean. */
export const firstDayOf = (date: string): string => date + '-01-01'.slice(0, 10 - date.length)

/** The last day that a date known only to its year or month can mean. */
export function lastDayOf(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  if (day !== undefined) return date
  return new Date(Date.UTC(year ?? 0, month ?? 12, 0)).toISOString().slice(0, 10)
}
