import { describe, expect, test } from 'vitest'
import {
  baselineFor,
  documentWith,
  evidenceWith,
  impactWith,
  completeDocument,
} from '#tests/support/documents.ts'
import { foundBy, pathsFoundBy } from '#tests/support/found-by.ts'

const NINE = [
  'age',
  'disability',
  'gender-reassignment',
  'marriage-and-civil-partnership',
  'pregnancy-and-maternity',
  'race',
  'religion-or-belief',
  'sex',
  'sexual-orientation',
]

describe('B1, a protected characteristic without a baseline', () => {
  test('names each of the nine, and no local group', () => {
    expect(pathsFoundBy('B1', documentWith())).toEqual(NINE.map((key) => `baseline.${key}`))
    expect(foundBy('B1', documentWith())[0]).toMatchObject({ severity: 'blocks' })
  })

  test('finds nothing where each has a baseline or a reason', () => {
    expect(foundBy('B1', completeDocument())).toEqual([])
  })

  const others = NINE.filter((key) => key !== 'race').map((key) =>
    baselineFor(key, { demographics: 'About as many as elsewhere in the county.' }),
  )
  const withRace = (cells: Parameters<typeof baselineFor>[1]) =>
    documentWith({ baseline: [...others, baselineFor('race', cells)] })

  test.each([
    { demographics: 'One in nine residents.' },
    { worksWell: 'Interpreters are free.' },
    { problems: 'Few staff speak Urdu.' },
  ])('is content with any of the three cells: %o', (cells) => {
    expect(foundBy('B1', withRace(cells))).toEqual([])
  })

  test('takes a reason why nothing is relevant', () => {
    expect(
      foundBy(
        'B1',
        withRace({ nothingRelevantReason: 'The depot has no visitors and no staff of its own.' }),
      ),
    ).toEqual([])
  })

  test.each([
    { nothingRelevantReason: 'Nothing relevant' },
    { nothingRelevantReason: 'No.' },
    { demographics: 'N/A', problems: '-' },
    {},
  ])('does not take a bare no, a placeholder or an empty entry: %o', (cells) => {
    expect(pathsFoundBy('B1', withRace(cells))).toEqual(['baseline.race'])
  })

  test('calls the characteristic by the council’s label', () => {
    const characteristics = [
      {
        key: 'race',
        kind: 'protected' as const,
        label: 'Ethnicity',
        actName: 'Race',
        position: 1,
        retiredAt: null,
      },
    ]
    expect(foundBy('B1', withRace({}), { characteristics })[0]?.message).toMatch(/^Ethnicity has no baseline/)
  })
})

describe('B2, problems that no impact names', () => {
  const withProblems = (
    key: string,
    problems: string,
    impacts = [impactWith({ groups: ['all-protected'], effect: 'positive' })],
  ) => documentWith({ baseline: [baselineFor(key, { problems })], impacts })
  const BULLIED = 'Young people say that they are bullied on the way to the centre.'

  test('warns, even where an impact is on all protected characteristics', () => {
    expect(foundBy('B2', withProblems('gender-reassignment', BULLIED))).toMatchObject([
      { severity: 'warns', path: 'impacts.gender-reassignment' },
    ])
  })

  test('looks at local groups too', () => {
    expect(pathsFoundBy('B2', withProblems('homelessness', BULLIED))).toEqual(['impacts.homelessness'])
  })

  test('is content with an impact that names the group', () => {
    expect(foundBy('B2', withProblems('age', BULLIED, [impactWith({ groups: ['age'] })]))).toEqual([])
  })

  test('counts an impact on people in all of several groups for each of them', () => {
    const both = [impactWith({ groups: ['age', 'sex'], combination: 'all' })]
    expect(foundBy('B2', withProblems('sex', BULLIED, both))).toEqual([])
  })

  test.each([
    'None',
    'No known issues.',
    'None identified',
    'No specific problems have been raised',
    'N/A',
    'There are no known problems at present',
  ])('does not take a stock phrase for a problem: %s', (problems) => {
    expect(foundBy('B2', withProblems('age', problems))).toEqual([])
  })

  test('does take a problem that begins like one', () => {
    expect(
      pathsFoundBy('B2', withProblems('age', 'No issues but one: the lift has been out of order since May.')),
    ).toEqual(['impacts.age'])
  })

  test('still shows where “no impact” has a reason, so that the two are read together', () => {
    const document = {
      ...withProblems('sex', BULLIED),
      noImpact: { sex: 'The centre’s hours do not change for anybody.' },
    }
    expect(foundBy('B2', document)[0]?.message).toContain('Check that your reason')
  })
})

describe('B3, old evidence', () => {
  const STARTED = '2026-09-07'
  const used = (asOf: string | undefined, evidenceIds = ['e1']) =>
    documentWith({
      proposal: { startedOn: STARTED },
      evidence: [evidenceWith({ id: 'e1', title: 'Survey of users', asOf })],
      impacts: [impactWith({ number: 1, evidenceIds })],
    })

  test.each([
    ['2026-09', '2021-08-31', 'began in September 2026'],
    ['2026-09', '2021-09-01', undefined],
    ['2026', '2020-12-31', 'began in 2026'],
    ['2026', '2021-01-01', undefined],
  ])('with a start in %s, an item as of %s is reported: %s', (startedOn, asOf, when) => {
    const [finding] = foundBy('B3', { ...used(asOf), proposal: { ...used(asOf).proposal, startedOn } })
    if (when === undefined) expect(finding).toBeUndefined()
    else expect(finding?.message).toContain(when)
  })

  test.each([
    ['2021-09-06', true],
    ['2021-09-07', false],
    ['2021-08', true],
    ['2021-09', false],
    ['2020', true],
    ['2021', false],
    [undefined, false],
  ])('an item as of %s, used on 7 September 2026, is too old: %s', (asOf, isFound) => {
    expect(pathsFoundBy('B3', used(asOf))).toEqual(isFound ? ['evidence.0.asOf'] : [])
  })

  test('looks only at evidence in use', () => {
    expect(foundBy('B3', used('2009', []))).toEqual([])
    expect(
      foundBy('B3', { ...used('2009', []), baseline: [baselineFor('age', { evidenceIds: ['e1'] })] }),
    ).toHaveLength(1)
  })

  test('goes by the day the version was made where no start is given, and by the council’s own limit', () => {
    const document = { ...used('2018-05-01'), proposal: documentWith().proposal }
    expect(foundBy('B3', document, { madeOn: '2023-05-01' })).toEqual([])
    expect(foundBy('B3', document, { madeOn: '2023-05-02' })[0]?.message).toContain(
      'before this version was made on 2 May 2023',
    )
    expect(
      foundBy('B3', document, { madeOn: '2023-05-02', limits: { evidenceYears: 10, smallCount: 10 } }),
    ).toEqual([])
  })

  const saying = (demographics: string) =>
    documentWith({ proposal: { startedOn: STARTED }, baseline: [baselineFor('race', { demographics })] })

  test.each([
    'Census data from 2011 shows that 63% are Christian.',
    'In 2011, 12% of residents rented their home.',
    'The share has risen from 4.3% in 2001 to around 11% at the 2011 census.',
    'According to the 2011 Census, most residents own their home.',
    'A survey in 2007 indicates that health is much the same.',
    'The figure was 31% in 2010/11.',
    'As at 31/03/2012 there were 412 children in care.',
    'Under the Equality Act 2010 we looked at 2011 Census data, which gives 9%.',
    'Research published in 2012 shows that 30% do not report hate crime.',
    'We used the 2011 Census and a survey in 2024.',
    'Between 2001 and 2011 the number grew by 12%.',
  ])('finds a figure with an old year: %s', (text) => {
    expect(pathsFoundBy('B3', saying(text))).toEqual(['baseline.race.demographics'])
  })

  test.each([
    'The Equality Act 2010 protects everyone, 100% of residents.',
    'Under the Care Act 2014, 30% of carers had an assessment.',
    'The 2018 Regulations, the 2010 Act and a rise of 12%.',
    'The Children Acts 1989 and 2004 concern a quarter of cases.',
    'See R (Brown) v SSWP [2008] on the 12% who appealed.',
    'The share rose from 12% in 2011 to 19% in 2024.',
    'Use has fallen by 20% since 2011.',
    'From 8% in 2011 to 14% today.',
    'The 2011 Census gave 12%, the 2021 Census 19%.',
    'The centre opened in 2009 and has 300 members.',
    'People born before 1955 are 20% of residents.',
    'About 2000 people came, 12% of them disabled.',
    'The council owns 2010 homes, 3% of all.',
    'In 2024, 12% of residents rented.',
    'See https://example.org/2011-census for the 5%.',
  ])('leaves alone a law, a first year, an opening or a number: %s', (text) => {
    expect(foundBy('B3', saying(text))).toEqual([])
  })

  test('names the years, once for each text', () => {
    const [finding, ...more] = foundBy(
      'B3',
      saying('In 2009, 8% cycled.\nThe 2012 survey: 11% walk.\nIn 2012, 9% ran.'),
    )
    expect(more).toEqual([])
    expect(finding?.message).toContain(
      'from 2009 and 2012, more than 5 years before the assessment began on 7 September 2026',
    )
  })

  test('does not look at plans or aims, which may speak of any year', () => {
    const document = documentWith({
      proposal: { startedOn: STARTED, aims: 'Return to the 12% of 2011.', scope: 'In 2011, 12% of staff.' },
    })
    expect(foundBy('B3', document)).toEqual([])
  })
})
