import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson, fileJson } from '#app/domain/assessment/canonical-json.ts'
import { parseDocument } from '#app/domain/assessment/document.ts'
import { anyDocument, mustRead } from '#tests/support/any-document.ts'
import { completeDocument, completeDocumentWith } from '#tests/support/documents.ts'

describe('canonical JSON', () => {
  test.each<[unknown, string]>([
    [{ b: 1, a: [true, 'x'], é: 0.1, Z: 1e21 }, '{"Z":1e+21,"a":[true,"x"],"b":1,"é":0.1}'],
    [{ a: 'line\n"quoted"\u001f€' }, '{"a":"line\\n\\"quoted\\"\\u001f€"}'],
    [{ a: null, b: '', c: [], d: undefined, e: { f: '' } }, '{}'],
    [{}, '{}'],
    [null, 'null'],
    [[1, 2], '[1,2]'],
  ])('of %o is %s', (value, text) => {
    expect(canonicalJson(value)).toBe(text)
  })

  test('sorts keys by their UTF-16 units, as RFC 8785 has it', () => {
    expect(canonicalJson({ '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '😀': 5, '\u0080': 6, ö: 7 })).toBe(
      '{"\\r":2,"1":4,"\u0080":6,"ö":7,"\u20ac":1,"😀":5,"\ufb33":3}',
    )
  })

  test('is the same for equal content, whatever the order of keys and the kind of blank', () => {
    fc.assert(
      fc.property(anyDocument(), fc.infiniteStream(fc.nat()), (json, numbers) => {
        const next = () => numbers.next().value ?? 0
        expect(canonicalJson(mustRead(disordered(json, next)))).toBe(canonicalJson(mustRead(json)))
        expect(canonicalJson(disordered(json, next))).toBe(canonicalJson(json))
      }),
      { numRuns: 60 },
    )
  })

  test('differs for other content', () => {
    const texts = [
      completeDocument(),
      completeDocumentWith({ proposal: { aims: 'Something else.' } }),
      completeDocumentWith({ impacts: [...completeDocument().impacts].reverse() }),
      completeDocumentWith({ mitigations: [] }),
    ].map(canonicalJson)
    expect(new Set(texts).size).toBe(4)
  })
})

describe('a document as a file', () => {
  test('reads back as the same content', () => {
    const result = parseDocument(fileJson(completeDocument()))
    expect(result.ok && canonicalJson(result.document)).toBe(canonicalJson(completeDocument()))
  })

  test('has its answers in the order of the form, whatever order they were in', () => {
    const jumbled = mustRead(disordered(completeDocument(), () => 1))
    expect(fileJson(jumbled)).toBe(fileJson(completeDocument()))
    expect(fileJson(jumbled)).toMatch(
      /^\{\n {2}"format": "eqia-assessment\/1",\n {2}"proposal": \{\n {4}"title": /,
    )
    expect(Object.keys(JSON.parse(fileJson(completeDocument())).noImpact)[0]).toBe('gender-reassignment')
  })

  test('leaves out what was not answered', () => {
    const file = fileJson(
      completeDocumentWith({ furtherSuggestions: undefined, engagement: [], conclusion: { aims: {} } }),
    )
    expect(file).not.toMatch(/furtherSuggestions|"engagement"|"aims": \{\}|null/)
  })
})

/** The same content with its keys in another order, and other blanks in place of what is absent. */
function disordered(value: unknown, next: () => number): unknown {
  if (Array.isArray(value)) return value.map((each) => disordered(each, next))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(
    ([key, each]) => [key, isNothing(each) ? blank(next()) : disordered(each, next)] as const,
  )
  return Object.fromEntries(next() % 2 === 0 ? entries : entries.reverse())
}

const isNothing = (value: unknown): boolean => value === undefined || value === null || value === ''
const blank = (number: number): unknown => [undefined, null, '', [], ' '][number % 5]
