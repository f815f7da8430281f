import { describe, expect, it, test } from 'vitest'
import { daysSignedLate, decisionClock } from '#app/domain/assessment/decision-clock.ts'
import { formatDateTime, formatDayOf } from '#app/domain/date-text.ts'
import { dayOf, daysBetween } from '#app/domain/days.ts'

/** Clocks went forward at 1am UTC on 29 March 2026 and back at 1am UTC on 25 October 2026. */
const MOMENTS: [instant: string, day: string, why: string][] = [
  ['2026-06-30T22:59:59.999Z', '2026-06-30', 'the last moment of a day in summer'],
  ['2026-06-30T23:00:00.000Z', '2026-07-01', 'midnight in summer'],
  ['2026-06-30T23:30:00.000Z', '2026-07-01', '00:30 British Summer Time'],
  ['2026-12-31T23:30:00.000Z', '2026-12-31', 'winter, when London is on UTC'],
  ['2027-01-01T00:00:00.000Z', '2027-01-01', 'midnight in winter'],
  ['2026-03-28T23:30:00.000Z', '2026-03-28', 'the night before the clocks go forward'],
  ['2026-03-29T00:30:00.000Z', '2026-03-29', 'just before they go forward'],
  ['2026-03-29T23:00:00.000Z', '2026-03-30', 'the night after they went forward'],
  ['2026-10-24T23:30:00.000Z', '2026-10-25', 'the night they go back'],
  ['2026-10-25T01:30:00.000Z', '2026-10-25', 'the hour that comes twice'],
  ['2026-10-25T23:30:00.000Z', '2026-10-25', 'the night after they went back'],
]

describe('the council’s day', () => {
  test.each(MOMENTS)('of %s is %s: %s', (instant, day) => {
    expect(dayOf(instant)).toBe(day)
  })

  it.each(MOMENTS)('of %s is the same wherever it is written', (instant) => {
    expect(formatDateTime(instant).startsWith(`${formatDayOf(instant)} at `)).toBe(true)
  })

  it('refuses what is not a moment, rather than make up a day', () => {
    expect(() => dayOf('soon')).toThrow(RangeError)
  })
})

describe('days between', () => {
  it('counts whole days when the clocks change between them', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(daysBetween('2026-10-26', '2026-10-24')).toBe(-2)
  })
})

describe('the decision clock at 00:30 British Summer Time', () => {
  const halfPastMidnight = '2026-06-30T23:30:00.000Z'

  it('marks an approval as late, although the decision was on the same day in UTC', () => {
    expect(daysSignedLate('2026-06-30', halfPastMidnight)).toBe(1)
  })

  it('says the decision is today', () => {
    expect(decisionClock({ decisionOn: '2026-07-01' }, dayOf(halfPastMidnight))).toMatchObject({
      kind: 'today',
    })
  })
})
