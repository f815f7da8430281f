import { describe, expect, test } from 'vitest'
import { documentWith, impactWith } from '#tests/support/documents.ts'
import { foundBy } from '#tests/support/found-by.ts'

const BUSES = {
  reference: 'EQIA-0042',
  title: 'Fewer evening buses',
  groups: ['age', 'sex'],
  combination: 'each',
  effect: 'negative',
}
const harming = (groups: string[], cumulativeImpact?: string) =>
  documentWith({ impacts: [impactWith({ effect: 'negative', groups })], conclusion: { cumulativeImpact } })
const found = (document: ReturnType<typeof documentWith>, ...otherLive: (typeof BUSES)[]) =>
  foundBy('X1', document, { otherLive })

describe('X1, other proposals that harm the same people', () => {
  test('warns, and names the other assessment and the groups', () => {
    expect(found(harming(['age', 'race']), BUSES)).toMatchObject([
      { severity: 'warns', path: 'conclusion.cumulativeImpact' },
    ])
    expect(found(harming(['age', 'race']), BUSES)[0]?.message).toContain(
      'EQIA-0042 (Fewer evening buses) has negative impacts on the same groups (Age)',
    )
  })

  test('is content once the answer mentions each, by reference or by title', () => {
    const pool = { ...BUSES, reference: 'EQIA-0007', title: 'Closing the pool' }
    expect(found(harming(['age'], 'It adds to eqia-0042 and to “Closing the Pool”.'), BUSES, pool)).toEqual(
      [],
    )
    expect(found(harming(['age'], 'It adds to EQIA-0042.'), BUSES, pool)[0]?.message).toMatch(/^EQIA-0007/)
  })

  test('does not take a longer reference or word for the one that is meant', () => {
    expect(found(harming(['age'], 'It adds to EQIA-00421.'), BUSES)).toHaveLength(1)
    expect(found(harming(['age'], 'Car parks are not concerned.'), { ...BUSES, title: 'Park' })).toHaveLength(
      1,
    )
  })

  test.each([
    ['its impact is positive', harming(['age']), { ...BUSES, effect: 'positive' }],
    ['it harms others', harming(['race']), BUSES],
    [
      'nobody is harmed here',
      documentWith({ impacts: [impactWith({ effect: 'positive', groups: ['age'] })] }),
      BUSES,
    ],
  ])('says nothing where %s', (_name, document, other) => {
    expect(found(document, other)).toEqual([])
  })

  test(
    'counts an impact on all protected characteristics as one on each, here and there, but not as ' +
      'one on staff',
    () => {
      expect(found(harming(['all-protected']), BUSES)).toHaveLength(1)
      expect(found(harming(['age']), { ...BUSES, groups: ['all-protected'] })).toHaveLength(1)
      expect(found(harming(['all-protected']), { ...BUSES, groups: ['staff'] })).toEqual([])
    },
  )

  test('names an assessment once, whatever the number of its impacts, and five at most', () => {
    expect(
      found(harming(['age']), BUSES, { ...BUSES, groups: ['age', 'race'] })[0]?.message.match(/EQIA-0042/g),
    ).toHaveLength(1)
    const many = Array.from({ length: 8 }, (_, nth) => ({
      ...BUSES,
      reference: `EQIA-000${nth + 1}`,
      title: `Plan ${nth + 1}`,
    }))
    expect(found(harming(['age']), ...many)[0]?.message).toContain(
      'EQIA-0005 (Plan 5) and 3 more have negative impacts',
    )
  })

  test('says nothing where the others are not known', () => {
    expect(foundBy('X1', harming(['age']))).toEqual([])
  })
})
