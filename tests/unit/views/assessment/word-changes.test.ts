import { expect, test } from 'vitest'
import { wordChanges } from '#app/views/assessment/word-changes.ts'

test('words that differ are told apart from those that stayed, and spaces are kept', () => {
  expect(wordChanges('the van comes\nweekly', 'the van comes\nmonthly')).toEqual([
    { kind: 'same', text: 'the van comes\n' },
    { kind: 'gone', text: 'weekly' },
    { kind: 'new', text: 'monthly' },
  ])
})

test('texts with hardly a word in common are one change, so that nobody waits for the page', () => {
  const words = (of: string) => Array.from({ length: 1_200 }, (_, place) => `${of}${place}`).join(' ')
  expect(wordChanges(words('a'), words('b')).map(({ kind }) => kind)).toEqual(['gone', 'new'])
})
