import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPart } from '#app/domain/assessment/parts.ts'
import {
  defaultCharacteristics,
  groupLabel,
  isProtected,
  isWideGroup,
  PROTECTED_KEYS,
} from '#app/domain/characteristics.ts'
import { cleanText, isBlank, isBroken } from '#app/domain/clean-text.ts'
import { addYears, formatPartialDate, lastDayOf } from '#app/domain/days.ts'
import { isOutcome } from '#app/domain/outcomes.ts'

describe('characteristics', () => {
  test('nine are protected, with the Act’s names', () => {
    const nine = defaultCharacteristics().filter(({ kind }) => kind === 'protected')
    expect(nine.map(({ key }) => key)).toEqual(PROTECTED_KEYS)
    expect(nine).toHaveLength(9)
    expect(nine.every(({ label, actName }) => label === actName)).toBe(true)
  })

  test('the council’s own are never called protected', () => {
    const own = defaultCharacteristics().filter(({ kind }) => kind === 'local')
    expect(own.length).toBeGreaterThan(0)
    expect(own.some(({ key, actName }) => isProtected(key) || actName !== null)).toBe(false)
  })

  test('a group has the council’s label, or the Act’s name, or its key', () => {
    const ours = [
      {
        key: 'race',
        kind: 'protected' as const,
        label: 'Ethnicity',
        actName: 'Race',
        position: 1,
        retiredAt: null,
      },
    ]
    expect(groupLabel('race', ours)).toBe('Ethnicity')
    expect(groupLabel('race', [])).toBe('Race')
    expect(groupLabel('all-protected', ours)).toBe('All protected characteristics')
    expect(groupLabel('teenagers', ours)).toBe('teenagers')
  })

  test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    '%s is not a characteristic, group, outcome or part',
    (name) => {
      expect([isProtected(name), isWideGroup(name), isOutcome(name), isPart(name)]).toEqual([
        false,
        false,
        false,
        false,
      ])
      expect(groupLabel(name, [])).toBe(name)
    },
  )
})

describe('cleaning text', () => {
  test('uses one kind of line ending, and removes characters that XML does not allow', () => {
    expect(cleanText('a\r\nb\rc\n\u0000d\uFFFEe\tf')).toBe('a\nb\nc\nde\tf')
  })

  test('makes line endings of Word’s soft line breaks and page breaks', () => {
    expect(cleanText('12\v5\f52')).toBe('12\n5\n52')
  })

  test('gives the same text when done twice', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 30 }),
        (text) => cleanText(cleanText(text)) === cleanText(text),
      ),
    )
  })

  test('finds half a character, but not whole ones', () => {
    expect(isBroken('a\uD83D')).toBe(true)
    expect(isBroken('\uDE00a')).toBe(true)
    expect(isBroken('a😀é')).toBe(false)
  })

  test('text that you cannot see is blank', () => {
    expect([null, undefined, '', ' \n\t', '\u200B\u00AD\uFEFF'].every(isBlank)).toBe(true)
    expect(isBlank(' a ')).toBe(false)
  })
})

describe('days', () => {
  test.each([
    ['2026-11-22', 1, '2027-11-22'],
    ['2024-02-29', 1, '2025-03-01'],
    ['2026-09-07', -5, '2021-09-07'],
  ])('%s and %d years is %s', (day, years, expected) => {
    expect(addYears(day, years)).toBe(expected)
  })

  test.each([
    ['2026-11-02', '2 November 2026'],
    ['2026-11', 'November 2026'],
    ['2026', '2026'],
  ])('%s is written %s', (day, words) => {
    expect(formatPartialDate(day)).toBe(words)
  })

  test.each([
    ['2024-02', '2024-02-29'],
    ['2026', '2026-12-31'],
    ['2026-11-22', '2026-11-22'],
  ])('%s ends on %s', (date, last) => {
    expect(lastDayOf(date)).toBe(last)
  })
})
