import { describe, expect, test } from 'vitest'
import { evidenceItemSchema } from '#app/domain/assessment/evidence-item.ts'
import { engagementEntrySchema, totalEngaged } from '#app/domain/assessment/engagement-entry.ts'
import {
  cell,
  day,
  isDay,
  isYearMonthOrDay,
  line,
  narrative,
  wholeNumber,
  yearMonthOrDay,
} from '#app/domain/assessment/fields.ts'
import { impactSchema } from '#app/domain/assessment/impact.ts'

type Parse = { success: boolean; error?: { issues: { message: string }[] } }
const messages = (result: Parse) => result.error?.issues.map(({ message }) => message) ?? []

describe('a day', () => {
  test.each(['1000-01-01', '1894-03-01', '2024-02-29', '2026-11-22', '2206-01-01', '2999-12-31'])(
    '%s is one',
    (value) => {
      expect(isDay(value)).toBe(true)
    },
  )

  test.each([
    '2026-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '0999-12-31',
    '3000-01-01',
    '26-11-22',
    '2026-1-2',
    '22/11/2026',
    '2026-11-22T00:00',
    '',
    '٢٠٢٦-١١-٢٢',
  ])('%s is none', (value) => {
    expect(isDay(value)).toBe(false)
  })

  test('says once what is wrong', () => {
    const schema = day('Enter the date', 'Due date')
    expect(messages(schema.safeParse('tomorrow'))).toEqual([
      'Due date must be a real date, for example 27 3 2027',
    ])
    expect(messages(schema.safeParse('2026-02-30'))).toEqual([
      'Due date must be a real date, for example 27 3 2027',
    ])
    expect(messages(schema.safeParse(undefined))).toEqual(['Enter the date'])
  })

  test('may be known to its month or year only, for evidence', () => {
    expect(['2026', '2026-11', '2026-11-22'].every(isYearMonthOrDay)).toBe(true)
    expect(['202', '2026-13', '2026-11-31', '2026-', '20261122'].some(isYearMonthOrDay)).toBe(false)
    expect(messages(yearMonthOrDay('Enter it', 'Date').safeParse('2026-13'))).toEqual([
      'Date must be a real date, or a month and year, or a year',
    ])
  })
})

describe('text', () => {
  test.each([
    [line, 200, '200'],
    [cell, 5_000, '5,000'],
    [narrative, 10_000, '10,000'],
  ])('has its limit, and never cuts', (kind, limit, words) => {
    const schema = kind('Enter it', 'The answer')
    expect(schema.safeParse('x'.repeat(limit)).data).toHaveLength(limit)
    expect(messages(schema.safeParse('x'.repeat(limit + 1)))).toEqual([
      `The answer must be ${words} characters or fewer`,
    ])
    expect(messages(schema.safeParse(undefined))).toEqual(['Enter it'])
  })
})

describe('a whole number', () => {
  test.each([0, 24, 10_000_000])('%d is one', (value) => {
    expect(wholeNumber('Number engaged').safeParse(value).success).toBe(true)
  })

  test.each([
    [-1, 'Number engaged must be a whole number, like 24'],
    [2.5, 'Number engaged must be a whole number, like 24'],
    [-2.5, 'Number engaged must be a whole number, like 24'],
    [10_000_001, 'Number engaged must be 10,000,000 or fewer'],
    ['24', 'Number engaged must be a whole number, like 24'],
  ])('%s is none, and is told so once', (value, message) => {
    expect(messages(wholeNumber('Number engaged').safeParse(value))).toEqual([message])
  })
})

describe('the forms ask in words', () => {
  test('an empty impact', () => {
    expect(messages(impactSchema.safeParse({}))).toEqual([
      'Enter a short title for the impact',
      'Choose at least one group that is affected',
      'Choose whether each group is affected, or people who are in all of them',
      'Choose whether the effect is positive, negative, mixed or neutral',
      'Say how this impact was found',
      'Give the details and the rationale',
    ])
    expect(messages(impactSchema.safeParse({ groups: [] }))).toContain(
      'Choose at least one group that is affected',
    )
  })

  test('an empty evidence item and an empty engagement entry', () => {
    expect(messages(evidenceItemSchema.safeParse({}))).toEqual([
      'Enter a title for the evidence',
      'Choose what kind of evidence it is',
    ])
    expect(messages(engagementEntrySchema.safeParse({}))).toEqual([
      'Enter the date, or the first date',
      'Enter the organisation or group',
      'Enter how they were engaged',
    ])
  })
})

test('the engagement log adds up what is known, and counts what is not', () => {
  expect(totalEngaged([{ numberEngaged: 40 }, {}, { numberEngaged: 0 }, { numberEngaged: 2 }])).toEqual({
    people: 42,
    unknown: 1,
  })
  expect(totalEngaged([])).toEqual({ people: 0, unknown: 0 })
})

test('the engagement log spans from the first day of all to the last, whichever entry has them', () => {
  const entries = [
    { from: '2026-06-01', to: '2026-08-31' },
    { from: '2026-05-12' },
    {},
    { from: '2026-07-02', to: '2026-07-02' },
  ]
  expect(totalEngaged(entries)).toMatchObject({ from: '2026-05-12', to: '2026-08-31' })
  expect(totalEngaged([{ from: '2026-06-01' }])).toMatchObject({ from: '2026-06-01', to: '2026-06-01' })
})
