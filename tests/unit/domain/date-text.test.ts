import { describe, expect, it } from 'vitest'
import { formatDate, formatDateTime } from '#app/domain/date-text.ts'

describe('formatDate', () => {
  it.each([
    ['2026-11-22', '22 November 2026'],
    ['2026-01-01', '1 January 2026'],
    ['2024-02-29', '29 February 2024'],
  ])('writes %s as %s', (date, text) => {
    expect(formatDate(date)).toBe(text)
  })

  it('leaves what is not a date as it is', () => {
    expect(formatDate('soon')).toBe('soon')
    expect(formatDate('2026-13-01')).toBe('2026-13-01')
    expect(formatDate('')).toBe('')
  })
})

describe('formatDateTime', () => {
  it.each([
    ['in winter', '2026-11-22T10:42:00.000Z', '22 November 2026 at 10:42am'],
    ['in summer, an hour later than UTC', '2026-06-30T23:05:00Z', '1 July 2026 at 12:05am'],
    ['at noon', '2026-12-01T12:00:00Z', '1 December 2026 at 12:00pm'],
    ['at midnight', '2026-12-01T00:00:00Z', '1 December 2026 at 12:00am'],
    ['in the afternoon', '2026-12-01T15:07:59Z', '1 December 2026 at 3:07pm'],
  ])('writes the time in London %s', (_when, instant, text) => {
    expect(formatDateTime(instant)).toBe(text)
  })

  it('leaves what is not a time as it is', () => {
    expect(formatDateTime('yesterday')).toBe('yesterday')
  })
})
