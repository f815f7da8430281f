import { expect, test } from 'vitest'
import { blankToMissing } from '#app/forms/blank-to-missing.ts'

test('spaces around an answer go', () => {
  expect(blankToMissing({ title: '  Hostel closure \n' })).toEqual({ title: 'Hostel closure' })
})

test.each(['', '   ', '\n\t\n', '\u00A0', '\u200B\u200D', '\uFEFF', '\u2028', '\u00AD', '\u202E'])(
  '%j is nothing',
  (typed) => {
    expect(blankToMissing({ title: typed })).toEqual({})
  },
)

test('null and undefined are missing; zero and false are answers', () => {
  expect(blankToMissing({ a: null, b: undefined, c: 0, d: false })).toEqual({ c: 0, d: false })
})

test('a list loses its blanks and keeps each choice once; an empty one is missing', () => {
  expect(blankToMissing({ groups: ['age', ' ', 'sex', 'age'], none: ['', ' '], empty: [] })).toEqual({
    groups: ['age', 'sex'],
  })
})

test('line ends become one kind, and characters no file can hold are removed', () => {
  expect(blankToMissing({ aims: 'one\r\ntwo\rthree\u0000\uFFFE' })).toEqual({ aims: 'one\ntwo\nthree' })
})

test('a key called __proto__ stays an ordinary key', () => {
  const blank = blankToMissing(
    JSON.parse('{"__proto__": {"isAdmin": true}, "a": "b"}') as Record<string, unknown>,
  )
  expect(blank['isAdmin']).toBeUndefined()
  expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined()
})
