import { formatPartialDate } from './days.ts'

/** '2026-11-22' becomes "22 November 2026". Anything that is not a date is returned unchanged. */
export const formatDate = (date: string): string =>
  /^\d{4}-(0[1-9]|1[0-2])-\d{2}$/.test(date) ? formatPartialDate(date) : date

/** '2026-11-22T10:42:00Z' becomes "22 November 2026 at 10:42am", in UK time. */
export function formatDateTime(instant: string): string {
  const part = inLondon(instant)
  return part
    ? `${formatDate(`${part['year']}-${part['month']}-${part['day']}`)} at ${timeOfDay(part)}`
    : instant
}

/** '2026-11-22T10:42:00Z' becomes "10:42am", in UK time. */
export function formatTime(instant: string): string {
  const part = inLondon(instant)
  return part ? timeOfDay(part) : instant
}

function timeOfDay({ hour: twentyFour, minute }: Moment): string {
  const hour = Number(twentyFour)
  return `${hour % 12 || 12}:${minute}${hour < 12 ? 'am' : 'pm'}`
}

type Moment = Record<string, string>

function inLondon(instant: string): Moment | undefined {
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
