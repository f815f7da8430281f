import { describe, expect, test } from 'vitest'
import { documentWith, mitigationWith, impactWith, type DocumentParts } from '#tests/support/documents.ts'
import { foundBy, pathsFoundBy } from '#tests/support/found-by.ts'

const HARM = impactWith({ number: 3, effect: 'negative', groups: ['age'] })

describe('M1, a harm without an answer', () => {
  test('blocks, for a negative and for a mixed impact', () => {
    const document = documentWith({ impacts: [HARM, impactWith({ number: 4, effect: 'mixed' })] })
    expect(foundBy('M1', document)).toMatchObject([
      { severity: 'blocks', path: 'impacts.0.noMitigationReason' },
      { severity: 'blocks', path: 'impacts.1.noMitigationReason' },
    ])
  })

  test.each(['positive', 'neutral', undefined])('asks nothing of an impact whose effect is %s', (effect) => {
    expect(foundBy('M1', documentWith({ impacts: [impactWith({ number: 1, effect })] }))).toEqual([])
  })

  test('is content with a mitigation, or with a reason why none is possible', () => {
    const mitigated = documentWith({
      impacts: [HARM],
      mitigations: [mitigationWith({ impactNumber: 3, action: 'Run a later bus.' })],
    })
    const reasoned = documentWith({
      impacts: [{ ...HARM, noMitigationReason: 'The bridge closes by order of the Secretary of State.' }],
    })
    expect(foundBy('M1', mitigated)).toEqual([])
    expect(foundBy('M1', reasoned)).toEqual([])
  })

  test.each([
    [
      'answers another impact',
      { mitigations: [mitigationWith({ impactNumber: 4, action: 'Run a later bus.' })] },
    ],
    ['answers none', { mitigations: [mitigationWith({ action: 'Run a later bus.' })] }],
    [
      'does not say what will be done',
      { mitigations: [mitigationWith({ impactNumber: 3, owner: 'Fleet manager' })] },
    ],
    ['is no reason', { impacts: [{ ...HARM, noMitigationReason: 'None possible' }] }],
  ])('is not content with what %s', (_name, parts: DocumentParts) => {
    expect(pathsFoundBy('M1', documentWith({ impacts: [HARM], ...parts }))).toEqual([
      'impacts.0.noMitigationReason',
    ])
  })

  test('ties mitigations by number, not by place', () => {
    const impacts = [impactWith({ number: 9, effect: 'positive' }), HARM]
    const document = documentWith({
      impacts,
      mitigations: [mitigationWith({ impactNumber: 3, action: 'Run a later bus.' })],
    })
    expect(foundBy('M1', document)).toEqual([])
  })
})

describe('M2, a mitigation that nobody owns, dates or measures', () => {
  const whole = {
    impactNumber: 3,
    action: 'Run a later bus.',
    owner: 'Fleet manager',
    dueOn: '2027-02-01',
    measure: 'Riders after nine.',
  }
  const withMitigation = (mitigation: object, outcome = 'B') =>
    documentWith({ mitigations: [{ ...whole, ...mitigation }], conclusion: { outcome } })

  test('says each of owner, due date and measure that is missing', () => {
    const document = withMitigation({ owner: undefined, dueOn: undefined, measure: undefined })
    expect(pathsFoundBy('M2', document)).toEqual([
      'mitigations.0.owner',
      'mitigations.0.dueOn',
      'mitigations.0.measure',
    ])
    expect(foundBy('M2', document)[0]?.message).toBe('Mitigation 1, for impact 3, has no owner.')
  })

  test('finds nothing in one that has all three', () => {
    expect(foundBy('M2', withMitigation({}))).toEqual([])
  })

  test.each([
    ['A', 'warns'],
    ['B', 'blocks'],
    ['C', 'warns'],
    ['D', 'warns'],
    ['E', 'warns'],
    ['', 'warns'],
  ])('with outcome %s, it %s', (outcome, severity) => {
    expect(foundBy('M2', withMitigation({ owner: undefined }, outcome))).toMatchObject([{ severity }])
  })

  test('does not take “TBC” for an owner', () => {
    expect(pathsFoundBy('M2', withMitigation({ owner: 'TBC', measure: 'tbc' }))).toEqual([
      'mitigations.0.owner',
      'mitigations.0.measure',
    ])
  })

  test('asks nothing of one that is not feasible', () => {
    expect(
      foundBy('M2', documentWith({ mitigations: [mitigationWith({ feasibilityKind: 'not feasible' })] })),
    ).toEqual([])
  })
})

describe('M3, a mitigation out of time, or out of reach', () => {
  const document = (mitigations: ReturnType<typeof mitigationWith>[], parts: DocumentParts = {}) =>
    documentWith({
      proposal: { startedOn: '2026-09-07', decision: { date: '2027-03-16' } },
      impacts: [HARM],
      mitigations,
      ...parts,
    })

  test.each([
    ['2026-09', '2026-08-31', true],
    ['2026-09', '2026-09-01', false],
    ['2026', '2025-12-31', true],
    ['2026', '2026-01-01', false],
  ])('with a start in %s, due on %s is too early: %s', (startedOn, dueOn, isFound) => {
    const parts = { proposal: { startedOn, decision: { date: '2027-03-16' } } }
    const found = pathsFoundBy('M3', document([mitigationWith({ impactNumber: 3, dueOn })], parts))
    expect(found).toEqual(isFound ? ['mitigations.0.dueOn'] : [])
  })

  test.each([
    ['2026-09-06', true],
    ['2026-09-07', false],
    ['2028-03-16', false],
    ['2028-03-17', true],
  ])('due on %s, with a start on 7 September 2026 and a decision on 16 March 2027: %s', (dueOn, isFound) => {
    expect(pathsFoundBy('M3', document([mitigationWith({ impactNumber: 3, dueOn })]))).toEqual(
      isFound ? ['mitigations.0.dueOn'] : [],
    )
  })

  test('goes by the day the version was made where no start is given, and by no day otherwise', () => {
    const undated = document([mitigationWith({ impactNumber: 3, dueOn: '2020-01-01' })], { proposal: {} })
    expect(foundBy('M3', undated, { madeOn: '2026-10-01' })).toHaveLength(1)
    expect(foundBy('M3', undated)).toEqual([])
  })

  test('lets what is already in place have an earlier date', () => {
    expect(
      foundBy(
        'M3',
        document([mitigationWith({ impactNumber: 3, dueOn: '2020-01-01', feasibilityKind: 'in place' })]),
      ),
    ).toEqual([])
  })

  const impossible = mitigationWith({
    impactNumber: 3,
    action: 'Buy a second bridge.',
    feasibilityKind: 'not feasible',
  })

  test('warns where the only one for an impact is not feasible, or none of several is', () => {
    expect(foundBy('M3', document([impossible]))).toMatchObject([
      { severity: 'warns', path: 'mitigations.0.feasibilityKind' },
    ])
    expect(pathsFoundBy('M3', document([impossible, impossible]))).toEqual(['mitigations.0.feasibilityKind'])
  })

  test('says nothing where another for that impact is feasible, or a reason is given why none is', () => {
    expect(
      foundBy('M3', document([impossible, mitigationWith({ impactNumber: 3, feasibilityKind: 'planned' })])),
    ).toEqual([])
    const reasoned = [{ ...HARM, noMitigationReason: 'The river leaves no room for another crossing.' }]
    expect(foundBy('M3', document([impossible], { impacts: reasoned }))).toEqual([])
  })

  test('does not count what is feasible for another impact', () => {
    expect(
      foundBy('M3', document([impossible, mitigationWith({ impactNumber: 4, feasibilityKind: 'planned' })])),
    ).toHaveLength(1)
  })
})
