import { describe, expect, test } from 'vitest'
import { evidenceItemSchema } from '#app/domain/assessment/evidence-item.ts'
import { evidenceFrom, factSchema } from '#app/domain/evidence/fact.ts'
import { formatFact, formatFigure } from '#app/domain/evidence/format-fact.ts'
import { isPastReview } from '#app/domain/evidence/past-review.ts'
import { FACT_MOVES, movesFrom } from '#app/domain/evidence/fact-moves.ts'
import { createFact } from '#tests/support/facts.ts'

describe('a fact', () => {
  test.each([
    [{ figure: '19.9', unit: '%' }, '19.9%'],
    [{ figure: '26', unit: '% of adults' }, '26% of adults'],
    [{ figure: '23,000', unit: '£' }, '£23,000'],
    [{ figure: '33,571', unit: 'households' }, '33,571 households'],
    [{ figure: '36' }, '36'],
    [{}, ''],
  ])('with %j is said as “%s”', (says, words) => {
    expect(formatFigure(says)).toBe(words)
  })

  test('without a figure is its statement alone', () => {
    expect(formatFact({ statement: 'Nobody has counted them' })).toBe('Nobody has counted them')
  })

  test('as long as it can be becomes an evidence item that the form takes', () => {
    const { reviewBy: _, ...says } = factSchema.parse(
      createFact({
        statement: 's'.repeat(150),
        figure: '9'.repeat(20),
        unit: 'u'.repeat(25),
        reviewBy: '2027-01-01',
      }),
    )
    const item = evidenceFrom(says)
    expect(evidenceItemSchema.safeParse(item).success).toBe(true)
    expect(item).toMatchObject({
      publisher: 'Office for National Statistics',
      asOf: '2021-03',
      characteristics: ['age'],
    })
  })

  test('is old from the day after its review date, and never without one', () => {
    expect(isPastReview({ reviewBy: '2026-11-21' }, '2026-11-22')).toBe(true)
    expect(isPastReview({ reviewBy: '2026-11-22' }, '2026-11-22')).toBe(false)
    expect(isPastReview({ reviewBy: null }, '2026-11-22')).toBe(false)
  })
})

describe('what an equality lead can do with a fact', () => {
  test('depends on its state alone', () => {
    expect(movesFrom('proposed')).toEqual(['accept fact', 'decline fact'])
    expect(movesFrom('declined')).toEqual(['accept fact'])
    expect(movesFrom('current')).toEqual(['retire fact'])
    expect(movesFrom('retired')).toEqual(['bring back fact'])
  })

  test('needs a reason where somebody loses something by it', () => {
    const withReason = Object.entries(FACT_MOVES).flatMap(([move, { needs }]) =>
      needs.length > 0 ? [move] : [],
    )
    expect(withReason).toEqual(['decline fact', 'retire fact'])
  })
})
