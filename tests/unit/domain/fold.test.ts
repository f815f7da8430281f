import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byName, findFolded, fold, foldWithPlaces, foldWords, isSame } from '#app/domain/fold.ts'

describe('texts that look the same are the same', () => {
  test.each([
    ['Budget 2027-28', 'budget 2027\u201128'],
    ['Budget 2027-28', 'Budget 2027–28'],
    ['07700 900123', '07700\u00A0900123'],
    ['07700 900123', '07700\u202F900123'],
    ['Anne Marie', 'Anne\n  Marie'],
    ['O’Brien', "o'brien"],
    ['cooperate', 'co\u00ADoperate'],
    ['Whitfield', 'Whit\u200Bfield'],
    ['Zoë', 'Zoe\u0308'],
    ['Zoë', 'ZOE'],
    ['Łódź', 'lodz'],
    ['office', 'o\uFB03ce'],
    ['Æthel Straße', 'aethel strasse'],
    ['“Yes”', '"yes"'],
    ['ＡＢＣ', 'abc'],
  ])('%j and %j', (one, other) => {
    expect(isSame(one, other)).toBe(true)
  })

  test.each([
    ['12', '1 2'],
    ['carer', 'carers'],
    ['हिंदी', 'हंद'],
  ])('but not %j and %j', (one, other) => {
    expect(isSame(one, other)).toBe(false)
  })

  test('words are compared without punctuation', () => {
    expect(foldWords('Carers’ families (Mill\u00A0Lane).')).toBe('carers families mill lane')
  })

  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))
  test('folding twice changes nothing', () => {
    fc.assert(fc.property(text, (typed) => fold(fold(typed)) === fold(typed)))
  })

  test('folding character by character, to know the places, gives the same', () => {
    fc.assert(fc.property(text, (typed) => foldWithPlaces(typed).folded.trim() === fold(typed)))
  })
})

describe('finding words', () => {
  test.each([
    [
      'Jane\u00A0Whitfield and JANE WHIT\u00ADFIELD',
      'jane whitfield',
      ['Jane\u00A0Whitfield', 'JANE WHIT\u00ADFIELD'],
    ],
    ['Zoe\u0308 said', 'Zoë', ['Zoe\u0308']],
    ['an o\uFB03ce, offices', 'office', ['o\uFB03ce']],
    ['Ann, annually', 'ann', ['Ann']],
    ['  spaces ', 'spaces', ['spaces']],
    ['nothing', '', []],
  ])('%j has %j', (typed, words, found) => {
    expect(findFolded(typed, words).map(({ from, to }) => typed.slice(from, to))).toEqual(found)
  })
})

test('names are in the order of English', () => {
  expect(['Zoë', 'Éva', 'Ewan', 'Edward', 'O’Brien', 'Oak'].sort(byName)).toEqual([
    'Edward',
    'Éva',
    'Ewan',
    'O’Brien',
    'Oak',
    'Zoë',
  ])
})
