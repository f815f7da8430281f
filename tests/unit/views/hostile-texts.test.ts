import { describe, expect, test } from 'vitest'
import { HOSTILE_TEXTS } from '#scripts/bench/hostile-texts.ts'
import { parseRichText, type RichBlocks } from '#app/views/parse-rich-text.ts'
import type { RichInline } from '#app/views/rich-inline.ts'
import { isTooMarkedUp } from '#app/views/too-marked-up.ts'

const contentOf = (blocks: RichBlocks): RichInline[] =>
  blocks.flatMap((block) => (block.type === 'paragraph' ? block.content : []))
const wordsOf = (content: readonly RichInline[]): string =>
  content.map((part) => (typeof part === 'string' ? part : '\n')).join('')
const wordsIn = (blocks: RichBlocks): string => wordsOf(contentOf(blocks))
const isPlain = (blocks: RichBlocks) =>
  blocks.every(({ type }) => type === 'paragraph') &&
  contentOf(blocks).every((part) => typeof part === 'string' || part.type === 'break')
const letters = (text: string) => text.replace(/\s+/g, '')

describe('a text that would keep everyone waiting is shown as it was typed, and nothing of it is lost:', () => {
  test.each(Object.entries(HOSTILE_TEXTS).filter(([, { isRead }]) => !isRead))('%s', (_name, { text }) => {
    const read = parseRichText(text)
    expect(isPlain(read)).toBe(true)
    expect(letters(wordsIn(read))).toBe(letters(text))
  })
})

test('paragraphs of a text that is shown as it was typed stay paragraphs', () => {
  const hostile = '**a*b!'.repeat(1_000)
  expect(parseRichText(`First.\n\n${hostile}\n \nLast.`).map((block) => wordsIn([block]))).toEqual([
    'First.',
    hostile,
    'Last.',
  ])
})

describe('what people write is read as Markdown:', () => {
  test.each([
    [
      'a short line full of marks',
      '**Note:** see [the _survey_](https://example.org/a_b_c) & `x` (2024) *now*!',
    ],
    ['a line of stars', '* * * '.repeat(3)],
    ['a paragraph with twenty bold words', Array(20).fill('some words, then **bold** ones').join(' ')],
    [
      'a list of sixty addresses',
      Array(60).fill('- https://example.org/a_long_address/of_a_page?q=1&r=2').join('\n'),
    ],
    ['200 items on two levels', '- a group that we asked\n    - what it said\n'.repeat(100)],
    [
      '10,000 characters of prose',
      `We asked 14 groups (R&D too!) and *most* of them agreed. ${'They said what they need. '.repeat(9)}`.repeat(
        34,
      ),
    ],
    [
      'forty paragraphs of it',
      'We asked **14** groups [here](https://a.example), and _most_ agreed!\n\n'.repeat(40),
    ],
  ])('%s', (_name, text) => {
    expect(isTooMarkedUp(text)).toBe(false)
  })
})
