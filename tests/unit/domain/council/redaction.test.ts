import { describe, expect, test } from 'vitest'
import { documentSchema, readDocument } from '#app/domain/assessment/document.ts'
import { maskFor, maskProse } from '#app/domain/council/redaction.ts'
import { completeDocument } from '#tests/support/documents.ts'

describe('redacting words', () => {
  test.each([
    ['Jane Whitfield', 'We asked Jane Whitfield of Mill Lane.', 'We asked [redacted] of Mill Lane.'],
    ['jane whitfield', 'JANE  WHITFIELD and Jane\nWhitfield', '[redacted] and [redacted]'],
    ['Ann', 'Ann said, annually, that Joanne and Ann’s van', '[…] said, annually, that Joanne and […]’s van'],
    ['(Ann)', 'a letter (Ann), unanswered', 'a letter […], unanswered'],
    ['a.b*c', 'a.b*c and aXbbc', '[…] and aXbbc'],
    ['Zoë', 'ZOË or Zoe', '[…] or Zoe'],
    ['   ', 'Nothing  goes', 'Nothing  goes'],
  ])('%j', (words, text, without) => {
    expect(maskFor({ words })(text)).toBe(without)
  })

  test('whole answers match only the same answers, not longer ones', () => {
    const mask = maskFor({ answers: ['None', 'She lives at number 4.'] })
    expect(['None', 'None of them', 'She lives at number 4.'].map(mask)).toEqual([
      '[…]',
      'None of them',
      '[redacted]',
    ])
  })

  test('a text never gets longer, so it stays within its limit', () => {
    const mask = maskFor({ words: 'van' })
    expect(mask('van '.repeat(50)).length).toBeLessThanOrEqual(200)
  })
})

test('dates, choices, ids and keys stay, even if they contain the words', () => {
  const document = completeDocument()
  for (const words of [
    'negative',
    'age',
    '2026',
    'library',
    'high',
    'disability',
    'A',
    'planned',
    'evidence',
    'eqia-assessment',
  ]) {
    const masked = readDocument(maskProse(document, maskFor({ words })))
    expect(masked, words).toMatchObject({ ok: true })
    if (masked.ok) expect(documentSchema.safeParse(masked.document).success).toBe(true)
  }
  expect(
    maskProse(
      { effect: 'negative', groups: ['age'], dueOn: '2026-01-01', action: 'negative', tags: ['negative'] },
      maskFor({ words: 'negative' }),
    ),
  ).toEqual({
    effect: 'negative',
    groups: ['age'],
    dueOn: '2026-01-01',
    action: '[…]',
    tags: ['[…]'],
  })
})
