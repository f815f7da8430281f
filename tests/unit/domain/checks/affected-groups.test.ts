import { describe, expect, test } from 'vitest'
import { affectedGroups, entriesThatReached, testedWith } from '#app/domain/checks/affected-groups.ts'
import { documentWith, mitigationWith, engagementWith, impactWith } from '#tests/support/documents.ts'

describe('who is affected', () => {
  test('impacts on people who are in all of several groups are counted apart from those on each', () => {
    const impacts = [
      impactWith({ groups: ['age', 'sex'], combination: 'each' }),
      impactWith({ groups: ['sex', 'age'], combination: 'all' }),
      impactWith({ groups: ['age', 'sex'], combination: 'all' }),
      impactWith({ groups: ['age'], combination: 'all' }),
    ]
    expect(affectedGroups(impacts)).toEqual([
      { groups: ['age'], impacts: [0, 3] },
      { groups: ['sex'], impacts: [0] },
      { groups: ['sex', 'age'], impacts: [1, 2] },
    ])
  })

  test('an impact on all protected characteristics is on each of the nine', () => {
    const rows = affectedGroups([impactWith({ groups: ['all-protected'] })])
    expect(rows).toHaveLength(9)
    expect(rows.every(({ groups, impacts }) => groups.length === 1 && impacts[0] === 0)).toBe(true)
  })

  test('only those impacts count that are asked for', () => {
    const impacts = [
      impactWith({ groups: ['age'], effect: 'neutral' }),
      impactWith({ groups: ['sex'], effect: 'positive' }),
    ]
    expect(affectedGroups(impacts, ({ effect }) => effect !== 'neutral')).toEqual([
      { groups: ['sex'], impacts: [1] },
    ])
  })
})

describe('who was reached', () => {
  const directory = [{ name: 'Deaf Club', characteristics: ['disability'], retiredAt: null }]
  const entries = [
    engagementWith({ groups: ['age', 'sex'] }),
    engagementWith({ organisation: ' deaf  club', groups: [] }),
    engagementWith({ organisation: 'Deaf Club', groups: ['race'] }),
    engagementWith({ organisation: 'Somebody else', groups: [] }),
  ]

  test('all of the groups at once only by an entry that reached all of them', () => {
    expect(entriesThatReached(['age', 'sex'], entries)).toEqual([0])
    expect(entriesThatReached(['age', 'race'], entries)).toEqual([])
  })

  test('the directory speaks for an entry that names no groups, and never beside groups that it names', () => {
    expect(entriesThatReached(['disability'], entries, directory)).toEqual([1])
    expect(entriesThatReached(['disability'], entries)).toEqual([])
  })
})

describe('tested with people from the group', () => {
  const engagement = [
    engagementWith({ id: 'forum', groups: ['age'] }),
    engagementWith({ id: 'panel', groups: ['sex', 'age'] }),
    engagementWith({ id: 'club', groups: ['race'] }),
  ]
  const tested = (
    impact: Parameters<typeof impactWith>[0],
    mitigations = [mitigationWith({ impactNumber: 9, engagementIds: ['club'] })],
  ) => {
    const one = impactWith({ number: 1, ...impact })
    return testedWith(one, documentWith({ engagement, mitigations, impacts: [one] }))
  }

  test('goes by the entries that are linked to the impact and reached the group', () => {
    expect(tested({ groups: ['age', 'race'], engagementIds: ['forum'] })).toEqual([
      { groups: ['age'], entries: [0] },
      { groups: ['race'], entries: [] },
    ])
  })

  test('counts what is linked to its own mitigations, and to no others', () => {
    expect(
      tested({ groups: ['race'] }, [mitigationWith({ impactNumber: 1, engagementIds: ['club'] })]),
    ).toEqual([{ groups: ['race'], entries: [2] }])
    expect(tested({ groups: ['race'] })).toEqual([{ groups: ['race'], entries: [] }])
  })

  test('for people in all of several groups, an entry that reached only one of them is none', () => {
    expect(tested({ groups: ['age', 'sex'], combination: 'all', engagementIds: ['forum', 'panel'] })).toEqual(
      [{ groups: ['age', 'sex'], entries: [1] }],
    )
  })
})
