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
