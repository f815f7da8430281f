import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareWords } from '#app/views/assessment/word-changes.ts'

test('words that differ are told apart from those that stayed, and spaces are kept', () => {
  expect(compareWords()('the van comes\nweekly', 'the van comes\nmonthly')).toEqual([
    { kind: 'same', text: 'the van comes\n' },
    { kind: 'gone', text: 'weekly' },
    { kind: 'new', text: 'monthly' },
  ])
})

test('texts with hardly a word in common are one change, so that nobody waits for the page', () => {
  const words = (of: string) => Array.from({ length: 1_200 }, (_, place) => `${of}${place}`).join(' ')
  expect(compareWords()(words('a'), words('b')).map(({ kind }) => kind)).toEqual(['gone', 'new'])
})

describe('the work of one page is limited', () => {
  const words = (of: string) => Array.from({ length: 900 }, (_, place) => `${of}${place}`).join(' ')
  const pair = () => [words('a'), words('b')] as const

  test('so that thirty rewrites of a long text cost no more than a few', () => {
    const compare = compareWords(10_000)
    for (let rewrite = 0; rewrite < 30; rewrite += 1)
      expect(compare(...pair())).toEqual([
        { kind: 'gone', text: words('a') },
        { kind: 'new', text: words('b') },
      ])
  })

  test('and what is the same costs nothing', () => {
    const compare = compareWords(10)
    for (let again = 0; again < 30; again += 1) compare(words('a'), words('a'))
    expect(compare('the van comes', 'the bus comes').map(({ kind }) => kind)).toEqual([
      'same',
      'gone',
      'new',
      'same',
    ])
  })
})

/** Item numbers, signs, tabs and line breaks as people type and paste them. */
const written = fc
  .array(
    fc.constantFrom(
      '2. ',
      '5) ',
      '- 6',
      '– 3%',
      '+ 4',
      '12*5*52',
      '#',
      '§',
      '\\',
      '•\t',
      '\n',
      ' ',
      '\u00A0',
      'é',
      'word',
      '£4,000',
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''))

test('both texts can be read in full from a comparison, with every sign, number and space', () => {
  fc.assert(
    fc.property(written, written, fc.constantFrom(0, 100, undefined), (before, after, work) => {
      const changes = compareWords(work)(before, after)
      const without = (kind: string) =>
        changes
          .filter((change) => change.kind !== kind)
          .map(({ text }) => text)
          .join('')
      expect(without('new')).toBe(before)
      expect(without('gone')).toBe(after)
    }),
    { numRuns: 1000 },
  )
})
