import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  DOCUMENT_FORMAT,
  emptyDocument,
  parseDocument,
  readDocument,
  withoutBlanks,
  type AssessmentDocument,
} from '#app/domain/assessment/document.ts'
import { anyDocument } from '#tests/support/any-document.ts'
import { completeDocument } from '#tests/support/documents.ts'

const read = (answers: object) => readDocument({ format: DOCUMENT_FORMAT, ...answers })
const problemsIn = (answers: object): string[] => {
  const result = read(answers)
  return result.ok ? [] : result.problems.map(({ path, message }) => `${path}: ${message}`)
}
const documentOf = (answers: object): AssessmentDocument => {
  const result = read(answers)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.document
}

describe('reading a document', () => {
  test('keeps all of a complete one', () => {
    expect(readDocument(JSON.parse(JSON.stringify(completeDocument())))).toEqual({
      ok: true,
      document: completeDocument(),
    })
  })

  test('takes a draft in which anything may be null, empty or absent', () => {
    const draft = {
      proposal: {
        title: null,
        directorate: '',
        leadOfficers: [{ name: null, role: '' }],
        decision: null,
        tags: null,
      },
      evidence: null,
      engagement: [{ from: '', numberEngaged: null, groups: [] }],
      baseline: [{ characteristic: 'age', problems: ' ', evidenceIds: null }],
      noImpact: { sex: '', race: null },
      impacts: [{ number: 1, groups: [null, ''], effect: '' }],
      mitigations: [null, { impactNumber: null, dueOn: '' }],
      furtherSuggestions: null,
      conclusion: { aims: null, outcome: null },
    }
    expect(documentOf(draft)).toEqual({
      ...emptyDocument(),
      proposal: { ...emptyDocument().proposal, leadOfficers: [{}] },
      engagement: [{ groups: [] }],
      baseline: [{ characteristic: 'age', evidenceIds: [] }],
      impacts: [{ number: 1, groups: [], evidenceIds: [], engagementIds: [] }],
      mitigations: [{}, {}],
    })
  })

  test('keeps as text a directorate, group, effect, outcome or kind that is not known', () => {
    const document = documentOf({
      proposal: { directorate: 'Ministry of Works' },
      impacts: [{ groups: ['teenagers'], effect: 'bad', severity: 'dire' }],
      evidence: [{ kind: 'rumour' }],
      conclusion: { outcome: 'F' },
    })
    expect(document.proposal.directorate).toBe('Ministry of Works')
    expect(document.impacts[0]).toMatchObject({ groups: ['teenagers'], effect: 'bad', severity: 'dire' })
    expect([document.evidence[0]?.kind, document.conclusion.outcome]).toEqual(['rumour', 'F'])
  })

  test('cleans every text, and refuses half a character with its path', () => {
    expect(
      documentOf({ proposal: { aims: 'Quieter\r\nstreets\u0000' }, noImpact: { sex: 'The same\rfor all.' } }),
    ).toMatchObject({
      proposal: { aims: 'Quieter\nstreets' },
      noImpact: { sex: 'The same\nfor all.' },
    })
    expect(problemsIn({ impacts: [{}, { title: 'Loud \uD83D' }] })).toEqual([
      'impacts.1.title: This text contains half a character, so we cannot save it. Paste it again.',
    ])
    expect(documentOf({ proposal: { title: '\u0000\r\n' } }).proposal.title).toBeUndefined()
  })
})

describe('a document is refused whole, each fault with its path,', () => {
  test.each<[string, object, string[]]>([
    [
      'for a key that is not known',
      { proposal: { aimz: 'x' }, colour: 1 },
      ['proposal.aimz: This key is not known.', 'colour: This key is not known.'],
    ],
    [
      'even if that key holds nothing',
      { impacts: [{ numbr: null }] },
      ['impacts.0.numbr: This key is not known.'],
    ],
    [
      'for keys that JavaScript knows',
      { constructor: 'x', proposal: { toString: 'y' } },
      ['proposal.toString: This key is not known.', 'constructor: This key is not known.'],
    ],
    [
      'for a text that is too long',
      { proposal: { title: 'x'.repeat(501) } },
      ['proposal.title: Title must be 500 characters or fewer'],
    ],
    [
      'for a day that is none',
      { conclusion: { reviewOn: '2026-02-30' } },
      ['conclusion.reviewOn: Review date must be a real date, for example 27 3 2027'],
    ],
    [
      'for another kind of value',
      { proposal: { aims: 7, tags: 'x' }, impacts: {}, engagement: 'x' },
      [
        'proposal.tags: This must be a list.',
        'proposal.aims: This must be text.',
        'engagement: This must be a list.',
      ],
    ],
    [
      'for a number that is none',
      { impacts: [{ number: 0 }, { number: 1.5 }, { number: '1' }] },
      [
        'impacts.0.number: An impact number must be a whole number, from 1',
        'impacts.1.number: An impact number must be a whole number, from 1',
        'impacts.2.number: An impact number must be a whole number, from 1',
      ],
    ],
    [
      'for a baseline of nobody',
      { baseline: [{ problems: 'The step is high.' }] },
      ['baseline.0.characteristic: A baseline entry needs its characteristic'],
    ],
    [
      'naming a baseline by its characteristic',
      { baseline: [{ characteristic: 'age' }, { characteristic: 'sex', problems: 7 }] },
      ['baseline.sex.problems: This must be text.'],
    ],
    [
      'for a list without end',
      { proposal: { tags: Array.from({ length: 201 }, () => 'x') } },
      ['proposal.tags: There are more than 200 here.'],
    ],
    [
      'for two impacts with one number',
      { impacts: [{ number: 2 }, { number: 2 }] },
      ['impacts.1.number: Another impact has the same number. Keep one.'],
    ],
    [
      'for two baselines of one characteristic',
      { baseline: [{ characteristic: 'age' }, { characteristic: 'age' }] },
      ['baseline.age: Another baseline has the same characteristic. Keep one.'],
    ],
    [
      'for two records with one id',
      { evidence: [{ id: 'a' }, { id: 'a' }], engagement: [{ id: 'a' }, { id: 'b' }, { id: 'b' }] },
      [
        'evidence.1.id: Another evidence item has the same id. Keep one.',
        'engagement.2.id: Another engagement entry has the same id. Keep one.',
      ],
    ],
    [
      'for links that lead nowhere',
      {
        baseline: [{ characteristic: 'age', evidenceIds: ['a'] }],
        impacts: [{ evidenceIds: ['b', 'a'], engagementIds: ['b'] }],
        evidence: [{ id: 'b' }],
      },
      [
        'baseline.age.evidenceIds.0: There is no evidence item with this id.',
        'impacts.0.evidenceIds.1: There is no evidence item with this id.',
        'impacts.0.engagementIds.0: There is no engagement entry with this id.',
      ],
    ],
  ])('%s', (_name, answers, problems) => {
    expect(problemsIn(answers)).toEqual(problems)
  })

  test.each([
    '{"proposal":{"__proto__":{"title":"x"}}}',
    '{"__proto__":{}}',
    '{"noImpact":{"__proto__":"x"}}',
  ])('for %s', (text) => {
    const result = parseDocument(text.replace('{', `{"format":"${DOCUMENT_FORMAT}",`))
    expect(result).toMatchObject({ ok: false, problems: [{ message: 'This key is not known.' }] })
    expect(({} as { title?: string }).title).toBeUndefined()
  })

  test('for nesting without end', () => {
    let deep: unknown = 'x'
    for (let level = 0; level < 50_000; level += 1) deep = [deep]
    expect(problemsIn({ impacts: deep })).toEqual([expect.stringContaining('nested too deeply')])
  })

  const many = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, place) => [`k${place}`, 'x']))

  test.each([
    [
      '100,000 unknown keys',
      many(100_000),
      ': There are more than 500 names here. Remove those that you do not use.',
    ],
    [
      '90,000 labels',
      { labels: many(90_000) },
      'labels: There are more than 500 names here. Remove those that you do not use.',
    ],
    [
      '90,000 reasons',
      { noImpact: many(90_000) },
      'noImpact: There are more than 500 names here. Remove those that you do not use.',
    ],
    ...['evidence', 'engagement', 'baseline', 'impacts', 'mitigations', 'answers'].map(
      (list) =>
        [
          `90,000 rows of ${list}`,
          { [list]: Array.from({ length: 90_000 }, () => ({})) },
          `${list}: This list has more than 2,000 rows. Split it into several assessments.`,
        ] as const,
    ),
    [
      'lists in lists that are long together',
      { impacts: Array.from({ length: 1_900 }, () => ({ groups: Array(150).fill('age') })) },
      ': This document has more than 50,000 answers. Split it into several assessments.',
    ],
  ] as const)('for %s, with one sentence', (_what, answers, problem) => {
    expect(problemsIn(answers)).toEqual([problem])
  })

  test.each([
    ['{"format":"eqia-assessment/1","proposal":{"ti', 'not a complete JSON file'],
    ['[]', 'This is not an assessment'],
    ['7', 'This is not an assessment'],
    ['{"title":"x"}', 'Its format must be eqia-assessment/1'],
    [
      '{"format":"eqia-assessment/2"}',
      'has the format eqia-assessment/2. This version of Due Regard reads eqia-assessment/1',
    ],
  ])('as a file: %s', (text, words) => {
    const result = parseDocument(text)
    expect(result.ok ? '' : result.problems[0]?.message).toContain(words)
  })

  test('but not for a byte order mark', () => {
    expect(parseDocument(`\uFEFF{"format":"${DOCUMENT_FORMAT}"}`)).toEqual({
      ok: true,
      document: emptyDocument(),
    })
  })
})

describe('numbers of impacts', () => {
  const numbers = (impacts: object[], mitigations: object[] = []) =>
    documentOf({ impacts, mitigations }).impacts.map(({ number }) => number)

  test.each<[string, object[], object[], number[]]>([
    ['from 1 where none has one', [{}, {}, {}], [], [1, 2, 3]],
    ['so that mitigations may go by place', [{}, {}], [{ impactNumber: 2 }], [1, 2]],
    [
      'after the largest, for a number may have been deleted',
      [{ number: 1 }, {}, { number: 5 }, {}],
      [],
      [1, 6, 5, 7],
    ],
    ['leaving out those that a mitigation cites', [{ number: 1 }, {}, {}], [{ impactNumber: 2 }], [1, 3, 4]],
    ['from the start again at the very end', [{ number: 999_999 }, {}], [], [999_999, 1]],
  ])('are given %s', (_name, impacts, mitigations, expected) => {
    expect(numbers(impacts, mitigations)).toEqual(expected)
  })

  test('that are there stay as they are', () => {
    expect(numbers([{ number: 7 }, { number: 3 }])).toEqual([7, 3])
  })

  test('of mitigations may name no impact, so that nothing is lost', () => {
    expect(documentOf({ impacts: [{ number: 1 }], mitigations: [{ impactNumber: 9 }] }).mitigations).toEqual([
      { impactNumber: 9 },
    ])
  })
})

describe('whatever the JSON', () => {
  test('reading it never throws, and either keeps it or says why not', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue({ maxDepth: 6 }), anythingInPlace()), (json) => {
        const result = readDocument(json)
        expect(result.ok || result.problems.length > 0).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('what was read reads the same again', () => {
    fc.assert(
      fc.property(anyDocument(), (json) => {
        const once = readDocument(json)
        const twice = once.ok ? readDocument(once.document) : undefined
        expect(twice).toEqual(once)
      }),
      { numRuns: 60 },
    )
  })

  test('leaving out blanks twice is leaving them out once', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(withoutBlanks(withoutBlanks(json))).toEqual(withoutBlanks(json))
      }),
    )
  })
})

test.each<[unknown, unknown]>([
  [{ a: null, b: '', c: [], d: ' \u200B', e: {}, f: { g: null } }, {}],
  [
    { a: 0, b: false, c: 'x ' },
    { a: 0, b: false, c: 'x ' },
  ],
  [['', 'a', null], ['a']],
  [
    [{}, null, { a: '' }],
    [{}, {}, {}],
  ],
  [null, undefined],
])('without blanks, %o is %o', (value, expected) => {
  expect(withoutBlanks(value)).toEqual(expected)
})

/** Any JSON at all in any place of a document. */
function anythingInPlace(): fc.Arbitrary<unknown> {
  const keys = [
    'proposal',
    'evidence',
    'engagement',
    'baseline',
    'noImpact',
    'impacts',
    'mitigations',
    'furtherSuggestions',
    'conclusion',
  ]
  const inner = [
    'title',
    'groups',
    'number',
    'characteristic',
    'id',
    'evidenceIds',
    'aims',
    'decision',
    'constructor',
    '__proto__',
    'outcome',
  ]
  const row = fc.dictionary(fc.constantFrom(...inner), fc.jsonValue({ maxDepth: 2 }))
  const value = fc.oneof(row, fc.array(row, { maxLength: 3 }), fc.jsonValue({ maxDepth: 3 }))
  return fc
    .dictionary(fc.constantFrom(...keys), value)
    .map((answers) => ({ ...answers, format: DOCUMENT_FORMAT }))
}
