import { describe, expect, test } from 'vitest'
import { documentSchema, readDocument } from '#app/domain/assessment/document.ts'
import { nearMissesIn } from '#app/domain/council/near-misses.ts'
import { maskFor, maskProse } from '#app/domain/council/redaction.ts'
import { completeDocument } from '#tests/support/documents.ts'

describe('redacting words', () => {
  test.each([
    ['Jane Whitfield', 'We asked Jane Whitfield of Mill Lane.', 'We asked [redacted] of Mill Lane.'],
    ['jane whitfield', 'JANE  WHITFIELD and Jane\nWhitfield', '[redacted] and [redacted]'],
    ['Ann', 'Ann said, annually, that Joanne and Ann’s van', '[…] said, annually, that Joanne and […]’s van'],
    ['(Ann)', 'a letter (Ann), unanswered', 'a letter […], unanswered'],
    ['a.b*c', 'a.b*c and aXbbc', '[…] and aXbbc'],
    ['Zoë', 'ZOË or Zoe, Zoe\u0308', '[…] or […], […]'],
    ['Jane Whitfield', 'Jane\u00A0Whit\u00ADfield, Ja\u200Bne Whitfield', '[redacted], [redacted]'],
    ["Mary-Jane O'Neil", 'Mary\u2011Jane O’Neil', '[redacted]'],
    ['07700 900123', 'Call 07700\u202F900123.', 'Call [redacted].'],
    ['Griffith', 'Mr Gri\uFB03th', 'Mr […]'],
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

describe('near misses', () => {
  test.each([
    ['Mrs Whitfield said', 'Mrs Whitfield said'],
    ['We met Jane Whitfeld today', 'Jane Whitfeld today'],
    ['the Whitfields left', 'the Whitfields left'],
    ['from JaneWhitfield on', 'from JaneWhitfield on'],
  ])('in %j', (text, near) => {
    expect(nearMissesIn(text, 'Jane Whitfield')).toContain(near)
  })

  test.each([['07700900123'], ['07700-900-123'], ['0 7700 900 123']])('of a number: %s', (text) => {
    expect(nearMissesIn(text, '07700 900123')).toContain(text)
  })

  test('in a megabyte of one text, as quickly as in its parts', () => {
    const text = 'Ésta família señaló algo. '.repeat(20_000)
    expect(nearMissesIn(`${text}Jane Whitfeld. ${text}`, 'Jane Whitfield')).toEqual([
      'algo. Jane Whitfeld',
      'Jane Whitfeld. Ésta',
    ])
  })

  test('what is redacted is none, and neither are other words', () => {
    expect(nearMissesIn('Jane\u00A0Whitfield lives in Mill Lane with field mice', 'Jane Whitfield')).toEqual(
      [],
    )
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
