import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { DOCUMENT_FORMAT, readDocument } from '#app/domain/assessment/document.ts'
import { portableJsonSchema } from '#app/domain/assessment/json-schema.ts'
import { anyDocument } from '#tests/support/any-document.ts'
import { completeDocument } from '#tests/support/documents.ts'

type Validate = (json: unknown) => boolean
type Ajv = new () => { compile: (schema: unknown) => Validate }

/** ESLint brings a validator. It knows an older draft, in which every word that our schema uses means the same. */
const LocalAjv = createRequire(createRequire(import.meta.url).resolve('eslint'))('ajv') as Ajv
const SCHEMA = portableJsonSchema('https://wexmoor.example/eqia-assessment-1.json')
const { $schema, ...withoutDraft } = SCHEMA
const isValid = new LocalAjv().compile(withoutDraft)

const withFormat = (answers: object) => ({ format: DOCUMENT_FORMAT, ...answers })

describe('the published JSON Schema', () => {
  test('says what it is, and names the answers', () => {
    expect($schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(SCHEMA).toMatchObject({
      $id: 'https://wexmoor.example/eqia-assessment-1.json',
      title: expect.stringContaining('eqia-assessment/1'),
    })
    const text = JSON.stringify(SCHEMA)
    for (const words of [
      '"Options considered"',
      '"Measure of success"',
      '"positive","negative","mixed","neutral"',
      '"A","B","C","D","E"',
      'gender-reassignment',
    ]) {
      expect(text).toContain(words)
    }
  })

  test.each<[string, object]>([
    ['a complete document', completeDocument()],
    ['nothing but the format', withFormat({})],
    [
      'nulls in the place of any answer',
      withFormat({
        proposal: { title: null, decision: null, leadOfficers: null },
        impacts: null,
        conclusion: { aims: null, reviewOn: null },
      }),
    ],
    [
      'empty texts and lists in the place of any answer',
      withFormat({
        proposal: { title: '', startedOn: '', tags: [] },
        evidence: '',
        noImpact: { age: '' },
        impacts: [{ number: '', groups: [''], effect: '' }],
      }),
    ],
    ['an empty row, which keeps its place', withFormat({ mitigations: [null, { owner: 'Ida Marsh' }] })],
    [
      'choices that are not known',
      withFormat({ impacts: [{ effect: 'bad', groups: ['teenagers'] }], conclusion: { outcome: 'F' } }),
    ],
  ])('takes %s, as reading does', (_name, json) => {
    expect([isValid(json), readDocument(json).ok]).toEqual([true, true])
  })

  test.each<[string, object]>([
    ['another format', { format: 'eqia-assessment/2' }],
    ['no format', { proposal: {} }],
    ['a key that is not known', withFormat({ colour: 'blue' })],
    ['a key that is not known and holds nothing', withFormat({ proposal: { aimz: null } })],
    ['a key that is not known in a row', withFormat({ impacts: [{ numbr: 1 }] })],
    ['a text that is too long', withFormat({ proposal: { title: 'x'.repeat(501) } })],
    ['a date that has no shape of one', withFormat({ conclusion: { reviewOn: '1 May 2027' } })],
    ['a month that has no shape of one', withFormat({ evidence: [{ asOf: 'spring 2027' }] })],
    ['half an impact number', withFormat({ impacts: [{ number: 1.5 }] })],
    ['fewer than no people', withFormat({ engagement: [{ numberEngaged: -1 }] })],
    ['a number for a text', withFormat({ impacts: [{ title: 4 }] })],
    [
      'a baseline of nobody',
      withFormat({ baseline: [{ characteristic: ' ', problems: 'The step is high.' }] }),
    ],
    ['an empty baseline between others', withFormat({ baseline: [null, { characteristic: 'age' }] })],
    ['a text for a list', withFormat({ impacts: [{ groups: 'age' }] })],
  ])('refuses %s, as reading does', (_name, json) => {
    expect([isValid(json), readDocument(json).ok]).toEqual([false, false])
  })

  test('takes whatever is read', () => {
    fc.assert(
      fc.property(anyDocument(), (json) => {
        expect(isValid(JSON.parse(JSON.stringify(json)))).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})
