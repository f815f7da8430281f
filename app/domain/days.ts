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
