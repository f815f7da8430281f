import fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerptAround } from '#app/views/assessment/excerpt.ts'

const inOne = (text: string, words: string[]) =>
  excerptAround(text, words)
    .map(({ text, isFound }) => (isFound ? `[${text}]` : text))
    .join('')

test('shows the words around the first that was found, and marks each', () => {
  expect(inOne('People told us that mornings are cold, and cold people stay away.', ['cold'])).toBe(
    'People told us that mornings are [cold], and [cold] people stay away.',
  )
})

test('takes the answer that holds the word, not those around it', () => {
  expect(inOne('Library users\nThey swim at noon.\nOther', ['swim'])).toBe('They [swim] at noon.')
})

test('cuts a long answer at whole words, and says so', () => {
  const before = 'word '.repeat(60)
  expect(inOne(`${before}needle ${before}`, ['needle'])).toMatch(/^… (word )+\[needle\]( word)+ …$/)
})

test('finds beginnings of words in any case, and leaves the marks of lists out', () => {
  expect(inOne('- **Swimmers** come at noon', ['swim'])).toBe('- [Swim]mers come at noon')
})

test('finds accents, plurals and singulars, and keeps signs', () => {
  expect(inOne('Café charges: 12*5*52', ['cafe', 'charge'])).toBe('[Café] [charges]: 12*5*52')
  expect(inOne('One charity, two char\u00ADities', ['charities'])).toBe(
    'One [charity], two [char\u00ADities]',
  )
})

test('is nothing where no word is found', () => {
  expect(excerptAround('coffee', ['cafe'])).toEqual([])
  expect(excerptAround('anything', [])).toEqual([])
})

test('shows a word that is longer than the excerpt', () => {
  expect(inOne('x'.repeat(500), ['xxx'])).toContain('[xxx]')
})

test('an excerpt of a short line is the whole line, with every sign and number', () => {
  const pieces = fc.constantFrom(
    '2. ',
    '5) ',
    '- 6 ',
    '– 3% ',
    '+ 4 ',
    '12*5*52 ',
    '# ',
    '§ ',
    '\\ ',
    'é ',
    '2**3 ',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), fc.array(pieces, { maxLength: 8 }), (before, after) => {
      const line = [...before, 'library ', ...after].join('').trim()
      const shown = excerptAround(line, ['library'])
      expect(shown.map(({ text }) => text).join('')).toBe(line)
    }),
  )
})
