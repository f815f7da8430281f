import { dayOf, formatPartialDate, inLondon } from './days.ts'

/** '2026-11-22' becomes "22 November 2026". Anything that is not a date is returned unchanged. */
export const formatDate = (date: string): string =>
  /^\d{4}-(0[1-9]|1[0-2])-\d{2}$/.test(date) ? formatPartialDate(date) : date

/** '2026-11-22T10:42:00Z' becomes "22 November 2026 at 10:42am", in UK time. */
export function formatDateTime(instant: string): string {
  const part = inLondon(instant)
  return part ? `${formatDate(dayOf(instant))} at ${timeOfDay(part)}` : instant
}

/** '2026-06-30T23:30:00Z' becomes "1 July 2026", the day in the UK. */
export const formatDayOf = (instant: string): string =>
  inLondon(instant) ? formatDate(dayOf(instant)) : instant

/** '2026-11-22T10:42:00Z' becomes "10:42am", in UK time. */
export function formatTime(instant: string): string {
  const part = inLondon(instant)
  return part ? timeOfDay(part) : instant
}

function timeOfDay({ hour: twentyFour, minute }: Record<string, string>): string {
  const hour = Number(twentyFour)
  return `${hour % 12 || 12}:${minute}${hour < 12 ? 'am' : 'pm'}`
}
