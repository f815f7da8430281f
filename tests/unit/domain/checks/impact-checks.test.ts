import { describe, expect, test } from 'vitest'
import {
  baselineFor,
  documentWith,
  engagementWith,
  evidenceWith,
  impactWith,
  completeDocument,
  completeDocumentWith,
} from '#tests/support/documents.ts'
import { foundBy, pathsFoundBy } from '#tests/support/found-by.ts'

describe('I1, an impact that is not whole', () => {
  const whole = {
    groups: ['age'],
    effect: 'negative',
    source: 'The users’ forum',
    rationale: 'The last bus goes before the class ends.',
  } as const
  const withImpact = (impact: Parameters<typeof impactWith>[0]) =>
    documentWith({ impacts: [impactWith({ ...whole, groups: ['age'] }), impactWith(impact)] })

  test('names each of groups, effect, source and rationale', () => {
    const findings = foundBy('I1', withImpact({ number: 2 }))
    expect(findings.map(({ path }) => path)).toEqual([
      'impacts.1.groups',
      'impacts.1.effect',
      'impacts.1.source',
      'impacts.1.rationale',
    ])
    expect(findings.every(({ severity }) => severity === 'blocks')).toBe(true)
  })

  test('finds nothing in one that has all four', () => {
    expect(foundBy('I1', withImpact({ ...whole, groups: ['staff'] }))).toEqual([])
  })

  test.each([
    [{ effect: 'bad' }, 'impacts.1.effect', '“bad” is not known here'],
    [{ groups: ['teenagers'] }, 'impacts.1.groups', '“teenagers” is not known here'],
    [{ groups: ['constructor'] }, 'impacts.1.groups', '“constructor” is not known here'],
  ])('does not take a choice that is not known: %o', (answer, path, words) => {
    const findings = foundBy('I1', withImpact({ ...whole, groups: ['age'], ...answer }))
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({ path })
    expect(findings[0]?.message).toContain(words)
  })

  test('is content with one group that is known among others', () => {
    expect(foundBy('I1', withImpact({ ...whole, groups: ['teenagers', 'age'] }))).toEqual([])
  })

  test('calls an impact by its number and title', () => {
    expect(
      foundBy('I1', withImpact({ ...whole, groups: [], number: 7, title: 'Later buses' }))[0]?.message,
    ).toMatch(/^Impact 7 \(Later buses\) /)
  })
})

describe('I2, a protected characteristic that no impact reaches', () => {
  test('names each of the nine that is not reached and has no reason', () => {
    const document = documentWith({
      impacts: [impactWith({ groups: ['age', 'sex', 'carers'] })],
      noImpact: { race: 'The form is offered in every language that is asked for, before and after.' },
    })
    expect(foundBy('I2', document).map(({ path, severity }) => `${path} ${severity}`)).toEqual([
      'impacts.disability blocks',
      'impacts.gender-reassignment blocks',
      'impacts.marriage-and-civil-partnership blocks',
      'impacts.pregnancy-and-maternity blocks',
      'impacts.religion-or-belief blocks',
      'impacts.sexual-orientation blocks',
    ])
  })

  test('takes an impact on all protected characteristics as reaching all nine', () => {
    expect(foundBy('I2', documentWith({ impacts: [impactWith({ groups: ['all-protected'] })] }))).toEqual([])
  })

  test('does not take an impact on staff as reaching anybody', () => {
    expect(foundBy('I2', documentWith({ impacts: [impactWith({ groups: ['staff'] })] }))).toHaveLength(9)
  })

  test.each([
    'No',
    'no.',
    'None',
    'N/A',
    'No impact',
    'No impact identified',
    'No differential impact is anticipated.',
    'Neutral',
    '-',
    'Not applicable',
    'There are no known impacts on this group',
  ])('does not take a bare no for a reason: %s', (reason) => {
    const document = completeDocumentWith({
      noImpact: { ...completeDocument().noImpact, 'religion-or-belief': reason },
    })
    expect(pathsFoundBy('I2', document)).toEqual(['impacts.religion-or-belief'])
  })

  test.each([
    'No impact, because the hall stays open on every day of worship.',
    'None: the fee is the same for everybody.',
  ])('takes a reason, however short: %s', (reason) => {
    const document = completeDocumentWith({
      noImpact: { ...completeDocument().noImpact, 'religion-or-belief': reason },
    })
    expect(foundBy('I2', document)).toEqual([])
  })
})

describe('I3, an impact that rests on nothing', () => {
  const records = { evidence: [evidenceWith({ id: 'e1' })], engagement: [engagementWith({ id: 'g1' })] }

  test('warns, and shows what it says of its source', () => {
    const document = documentWith({
      ...records,
      impacts: [impactWith({ number: 4, source: 'Talking to people' })],
    })
    expect(foundBy('I3', document)).toMatchObject([{ severity: 'warns', path: 'impacts.0.evidenceIds' }])
    expect(foundBy('I3', document)[0]?.message).toContain('“Talking to people”')
  })

  test.each([{ evidenceIds: ['e1'] }, { engagementIds: ['g1'] }])('is content with one link: %o', (links) => {
    expect(foundBy('I3', documentWith({ ...records, impacts: [impactWith(links)] }))).toEqual([])
  })

  test('does not count a link that leads nowhere', () => {
    expect(
      foundBy('I3', documentWith({ ...records, impacts: [impactWith({ evidenceIds: ['gone'] })] })),
    ).toHaveLength(1)
  })
})

describe('I4, people who may be harmed and were not heard', () => {
  const heard = (...groups: string[]) => [engagementWith({ groups })]

  test('names the groups of a negative or mixed impact that no entry reached', () => {
    const document = documentWith({
      impacts: [
        impactWith({ number: 1, effect: 'negative', groups: ['age', 'carers'] }),
        impactWith({ effect: 'mixed', groups: ['sex'] }),
      ],
      engagement: heard('age'),
    })
    const findings = foundBy('I4', document)
    expect(findings.map(({ path }) => path)).toEqual(['impacts.0.groups', 'impacts.1.groups'])
    expect(findings[0]?.message).toMatch(
      /Impact 1 is negative, and no engagement entry says that it reached Carers\./,
    )
  })

  test.each(['positive', 'neutral', 'bad'])('says nothing of an impact that is %s', (effect) => {
    expect(foundBy('I4', documentWith({ impacts: [impactWith({ effect, groups: ['age'] })] }))).toEqual([])
  })

  test('asks all nine of an impact on all protected characteristics, and takes an entry that reached them all', () => {
    const impacts = [impactWith({ effect: 'negative', groups: ['all-protected'] })]
    expect(foundBy('I4', documentWith({ impacts, engagement: heard('age') }))[0]?.message).not.toContain(
      'Age',
    )
    expect(foundBy('I4', documentWith({ impacts, engagement: heard('age') }))[0]?.message).toContain('Race')
    expect(foundBy('I4', documentWith({ impacts, engagement: heard('all-protected') }))).toEqual([])
  })

  test('lets the directory speak for an entry that names no groups itself', () => {
    const document = documentWith({
      impacts: [impactWith({ effect: 'negative', groups: ['disability'] })],
      engagement: [engagementWith({ organisation: 'The Deaf Club' })],
    })
    const communityGroups = [{ name: 'The deaf club', characteristics: ['disability'], retiredAt: null }]
    expect(foundBy('I4', document)).toHaveLength(1)
    expect(foundBy('I4', document, { communityGroups })).toEqual([])
    const saysWhom = {
      ...document,
      engagement: [engagementWith({ organisation: 'The Deaf Club', groups: ['age'] })],
    }
    expect(foundBy('I4', saysWhom, { communityGroups })).toHaveLength(1)
  })

  test('asks for staff to be heard about what happens to staff', () => {
    const impacts = [impactWith({ effect: 'negative', groups: ['staff'] })]
    expect(foundBy('I4', documentWith({ impacts, engagement: heard('age') }))).toHaveLength(1)
    expect(foundBy('I4', documentWith({ impacts, engagement: heard('staff') }))).toEqual([])
  })
})

describe('I5, people who are in several of the groups', () => {
  const harm = (number: number, groups: string[], more: Parameters<typeof impactWith>[0] = {}) =>
    impactWith({ number, groups, effect: 'negative', combination: 'each', ...more })

  test('advises where two harms share two groups', () => {
    const document = documentWith({
      impacts: [harm(1, ['age', 'sex', 'race']), harm(2, ['race', 'disability', 'sex'])],
    })
    expect(foundBy('I5', document)).toMatchObject([{ severity: 'advises', path: 'impacts.0.groups' }])
    expect(foundBy('I5', document)[0]?.message).toContain(
      'Impacts 1 and 2 are negative or mixed for all of these groups: Sex and Race.',
    )
  })

  test.each([
    ['they share one group only', [harm(1, ['age', 'sex']), harm(2, ['age', 'race'])]],
    ['one of them is positive', [harm(1, ['age', 'sex']), harm(2, ['age', 'sex'], { effect: 'positive' })]],
    [
      'what they share is staff and all protected',
      [harm(1, ['staff', 'all-protected', 'age']), harm(2, ['staff', 'all-protected', 'age'])],
    ],
    [
      'one is for people in all of them',
      [harm(1, ['age', 'sex']), harm(2, ['age', 'sex'], { combination: 'all' })],
    ],
    [
      'a positive one is for people in all of them',
      [
        harm(1, ['age', 'sex']),
        harm(2, ['age', 'sex']),
        impactWith({ groups: ['age', 'sex'], combination: 'all', effect: 'positive' }),
      ],
    ],
    ['there is one harm only', [harm(1, ['age', 'sex', 'race'])]],
  ])('says nothing where %s', (_name, impacts) => {
    expect(foundBy('I5', documentWith({ impacts }))).toEqual([])
  })

  test('speaks once for the largest set that is shared, not for each part of it', () => {
    const impacts = [
      harm(1, ['age', 'sex', 'race']),
      harm(2, ['age', 'sex', 'race']),
      harm(3, ['age', 'sex']),
    ]
    expect(foundBy('I5', documentWith({ impacts }))).toHaveLength(1)
  })

  test('speaks of two sets that are shared by different impacts, each at a place of its own', () => {
    const impacts = [harm(1, ['age', 'sex', 'race']), harm(2, ['age', 'sex']), harm(3, ['sex', 'race'])]
    expect(pathsFoundBy('I5', documentWith({ impacts }))).toEqual(['impacts.0.groups', 'impacts.2.groups'])
  })

  test('does not take an impact on people in some of the groups for one on people in all of them', () => {
    const some = impactWith({ groups: ['age', 'sex'], combination: 'all', effect: 'neutral' })
    const impacts = [harm(1, ['age', 'sex', 'race']), harm(2, ['age', 'sex', 'race']), some]
    expect(foundBy('I5', documentWith({ impacts }))).toHaveLength(1)
  })
})

describe('I6, an impact that has no baseline to be compared with', () => {
  test('names the characteristic once, with the impacts that name it', () => {
    const document = documentWith({
      impacts: [
        impactWith({ number: 1, groups: ['age', 'sex'] }),
        impactWith({ number: 2, groups: ['sex'] }),
      ],
      baseline: [baselineFor('age', { demographics: 'Half of the users are over 60.' }), baselineFor('sex')],
    })
    expect(foundBy('I6', document)).toMatchObject([
      {
        severity: 'warns',
        path: 'baseline.sex',
        message: 'Impacts 1 and 2 name Sex, whose baseline is empty.',
      },
    ])
  })

  test.each(['staff', 'all-protected', 'teenagers'])('asks for no baseline of %s', (group) => {
    expect(foundBy('I6', documentWith({ impacts: [impactWith({ groups: [group] })] }))).toEqual([])
  })

  test('does not ask for the baseline of a characteristic that the council has given up', () => {
    const retired = {
      key: 'rural',
      kind: 'local' as const,
      label: 'Rural areas',
      actName: null,
      position: 1,
      retiredAt: '2026-01-01',
    }
    const document = documentWith({ impacts: [impactWith({ groups: ['rural'] })] })
    expect(foundBy('I6', document, { characteristics: [retired] })).toEqual([])
    expect(foundBy('I6', document, { characteristics: [{ ...retired, retiredAt: null }] })).toHaveLength(1)
  })
})
