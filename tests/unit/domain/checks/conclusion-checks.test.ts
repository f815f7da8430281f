import { describe, expect, test } from 'vitest'
import {
  documentWith,
  mitigationWith,
  engagementWith,
  evidenceWith,
  impactWith,
} from '#tests/support/documents.ts'
import { foundBy, pathsFoundBy } from '#tests/support/found-by.ts'

const WHY = 'The two harms are small, and each is answered by somebody who has agreed to it.'

describe('C1, exactly one outcome, justified', () => {
  test.each([
    [undefined, undefined, 'conclusion.outcome'],
    ['Z', WHY, 'conclusion.outcome'],
    ['A or B', WHY, 'conclusion.outcome'],
    ['constructor', WHY, 'conclusion.outcome'],
    ['B', undefined, 'conclusion.outcomeJustification'],
    ['C', 'TBC', 'conclusion.outcomeJustification'],
    ['D', ' ', 'conclusion.outcomeJustification'],
    ['E', undefined, 'conclusion.outcomeJustification'],
  ])('blocks with outcome %s and justification %s', (outcome, outcomeJustification, path) => {
    expect(foundBy('C1', documentWith({ conclusion: { outcome, outcomeJustification } }))).toMatchObject([
      { severity: 'blocks', path },
    ])
  })

  test.each([
    ['A', undefined],
    ['B', WHY],
    ['E', WHY],
  ])('is content with outcome %s and justification %s', (outcome, outcomeJustification) => {
    expect(foundBy('C1', documentWith({ conclusion: { outcome, outcomeJustification } }))).toEqual([])
  })
})

describe('C2, outcome A and a harm', () => {
  const impacts = [impactWith({ number: 1, effect: 'positive' }), impactWith({ number: 2, effect: 'mixed' })]

  test('blocks without a reason why nothing needs to change, and names the harm', () => {
    const document = documentWith({ impacts, conclusion: { outcome: 'A', noChangeReason: 'None' } })
    expect(foundBy('C2', document)).toMatchObject([{ severity: 'blocks', path: 'conclusion.noChangeReason' }])
    expect(foundBy('C2', document)[0]?.message).toContain('impact 2 is negative or mixed')
  })

  test.each([
    [
      'with that reason',
      {
        impacts,
        conclusion: { outcome: 'A', noChangeReason: 'It lasts a day, and those concerned asked for it.' },
      },
    ],
    ['without a harm', { impacts: impacts.slice(0, 1), conclusion: { outcome: 'A' } }],
    ['with another outcome', { impacts, conclusion: { outcome: 'B' } }],
  ])('finds nothing %s', (_name, parts) => {
    expect(foundBy('C2', documentWith(parts))).toEqual([])
  })
})

describe('C3, outcome B without adjustments', () => {
  const withMitigations = (...mitigations: ReturnType<typeof mitigationWith>[]) =>
    documentWith({ mitigations, conclusion: { outcome: 'B' } })

  test('blocks without a mitigation that can be done', () => {
    expect(foundBy('C3', withMitigations())).toMatchObject([{ severity: 'blocks', path: 'mitigations' }])
    expect(
      foundBy(
        'C3',
        withMitigations(mitigationWith({ action: 'Buy a bridge.', feasibilityKind: 'not feasible' })),
      ),
    ).toHaveLength(1)
  })

  test('is content with one, and asks for none with another outcome', () => {
    expect(foundBy('C3', withMitigations(mitigationWith({ action: 'Run a later bus.' })))).toEqual([])
    expect(foundBy('C3', documentWith({ conclusion: { outcome: 'A' } }))).toEqual([])
  })
})

describe('C4, outcome C without its grounds', () => {
  const records = { evidence: [evidenceWith({ id: 'e1' })], engagement: [engagementWith({ id: 'g1' })] }
  const gain = (links: object, effect = 'positive') => [impactWith({ effect, ...links })]
  const concluded = (outcomeJustification?: string) => ({ outcome: 'C', outcomeJustification })

  test('blocks without a positive impact that is linked', () => {
    const unlinked = documentWith({ ...records, impacts: gain({}), conclusion: concluded(WHY) })
    const negative = documentWith({
      ...records,
      impacts: gain({ evidenceIds: ['e1'] }, 'mixed'),
      conclusion: concluded(WHY),
    })
    expect(foundBy('C4', unlinked)).toMatchObject([{ severity: 'blocks', path: 'conclusion.outcome' }])
    expect(foundBy('C4', negative)).toHaveLength(1)
  })

  test('blocks without its justification', () => {
    const document = documentWith({
      ...records,
      impacts: gain({ evidenceIds: ['e1'] }),
      conclusion: concluded(),
    })
    expect(pathsFoundBy('C4', document)).toEqual(['conclusion.outcomeJustification'])
  })

  test.each([{ evidenceIds: ['e1'] }, { engagementIds: ['g1'] }])(
    'is content with a link and a justification: %o',
    (links) => {
      expect(
        foundBy('C4', documentWith({ ...records, impacts: gain(links), conclusion: concluded(WHY) })),
      ).toEqual([])
    },
  )

  test('asks nothing of another outcome', () => {
    expect(foundBy('C4', documentWith({ conclusion: { outcome: 'B' } }))).toEqual([])
  })
})

describe('C5, outcome D without its argument', () => {
  test('asks for each part of it', () => {
    const document = documentWith({ conclusion: { outcome: 'D', outcomeJustification: WHY } })
    expect(foundBy('C5', document).map(({ path, severity }) => `${path} ${severity}`)).toEqual([
      'proposal.optionsConsidered blocks',
      'conclusion.noAlternativeReason blocks',
      'conclusion.remainingImpacts blocks',
      'conclusion.whoBears blocks',
    ])
  })

  test('is content when it is all there, and asks nothing of another outcome', () => {
    const argued = {
      outcome: 'D',
      noAlternativeReason: 'Each other site lies further from the people who use it.',
      remainingImpacts: 'Impact 2, for those who cannot use the new entrance while it is built.',
      whoBears: 'Wheelchair users who come on weekdays.',
    }
    const proposal = { optionsConsidered: 'Three sites, compared in the business case.' }
    expect(foundBy('C5', documentWith({ proposal, conclusion: argued }))).toEqual([])
    expect(foundBy('C5', documentWith({ conclusion: { outcome: 'B' } }))).toEqual([])
  })
})

describe('C6, nobody was engaged', () => {
  test.each([undefined, 'None', 'N/A', 'No engagement'])(
    'blocks with the reason %s',
    (noEngagementReason) => {
      expect(foundBy('C6', documentWith({ conclusion: { noEngagementReason } }))).toMatchObject([
        { severity: 'blocks', path: 'engagement' },
      ])
    },
  )

  test('is content with an entry, or with a reason', () => {
    expect(foundBy('C6', documentWith({ engagement: [engagementWith()] }))).toEqual([])
    const noEngagementReason = 'The order takes effect tomorrow; users will be asked in the first month.'
    expect(foundBy('C6', documentWith({ conclusion: { noEngagementReason } }))).toEqual([])
  })
})

describe('C7, nobody will watch the effects', () => {
  test.each(['B', 'C', 'D'])('asks for a review date and monitoring with outcome %s', (outcome) => {
    expect(
      foundBy('C7', documentWith({ conclusion: { outcome } })).map(
        ({ path, severity }) => `${path} ${severity}`,
      ),
    ).toEqual(['conclusion.reviewOn blocks', 'conclusion.monitoring blocks'])
  })

  test.each(['A', 'E', 'Z', undefined])('asks for neither with outcome %s', (outcome) => {
    expect(foundBy('C7', documentWith({ conclusion: { outcome } }))).toEqual([])
  })

  test('is content with both', () => {
    const conclusion = {
      outcome: 'B',
      reviewOn: '2027-10-01',
      monitoring: 'The service manager counts visits each month.',
    }
    expect(foundBy('C7', documentWith({ conclusion }))).toEqual([])
  })
})

describe('C8, an aim of the duty that is not addressed', () => {
  const aims = {
    eliminate: 'Complaints are read weekly.',
    advance: 'The ramp opens the hall to all.',
    foster: 'Groups share the kitchen.',
  }
  const impactOn = (...groups: string[]) => [impactWith({ groups })]

  test('names each aim without an answer', () => {
    expect(
      foundBy('C8', documentWith({ conclusion: { aims: { ...aims, advance: undefined, foster: 'N/A' } } })),
    ).toMatchObject([
      { severity: 'warns', path: 'conclusion.aims.advance' },
      { severity: 'warns', path: 'conclusion.aims.foster' },
    ])
    expect(foundBy('C8', documentWith({ conclusion: { aims } }))).toEqual([])
  })

  test.each([
    [['marriage-and-civil-partnership'], ['conclusion.aims.eliminate']],
    [['marriage-and-civil-partnership', 'carers'], ['conclusion.aims.eliminate']],
    [
      ['marriage-and-civil-partnership', 'sex'],
      ['conclusion.aims.eliminate', 'conclusion.aims.advance', 'conclusion.aims.foster'],
    ],
    [['all-protected'], ['conclusion.aims.eliminate', 'conclusion.aims.advance', 'conclusion.aims.foster']],
  ])('where the impacts are on %o, asks for %o', (groups, expected) => {
    expect(pathsFoundBy('C8', documentWith({ impacts: impactOn(...groups) }))).toEqual(expected)
  })
})
