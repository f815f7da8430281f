import { describe, expect, test } from 'vitest'
import { reachOf } from '#app/domain/oversight/impact-reach.ts'
import { PROTECTED_KEYS } from '#app/domain/characteristics.ts'
import { impactWith } from '#tests/support/documents.ts'

const reaching = (parts: Parameters<typeof impactWith>[0]) =>
  reachOf([impactWith({ number: 1, effect: 'negative', ...parts })])
const people = (parts: Parameters<typeof impactWith>[0]) =>
  reaching(parts)
    .filter(({ partOf }) => partOf === null)
    .map((each) => each.people)

describe('whom an impact reaches', () => {
  test('is each of its groups', () => {
    expect(people({ groups: ['race', 'age', 'race'], combination: 'each' })).toEqual([['age'], ['race']])
  })

  test('is each where nobody said how they are combined', () => {
    expect(people({ groups: ['age', 'race'] })).toEqual([['age'], ['race']])
  })

  test('is people in all of them together, and not each: but each is found as part of them', () => {
    expect(people({ groups: ['race', 'age'], combination: 'all' })).toEqual([['age', 'race']])
    const parts = reaching({ groups: ['race', 'age'], combination: 'all' }).filter(
      ({ partOf }) => partOf !== null,
    )
    expect(parts.map((part) => [part.people, part.partOf])).toEqual([
      [['age'], ['age', 'race']],
      [['race'], ['age', 'race']],
    ])
  })

  test('is the group itself where "all of them" are one', () => {
    expect(people({ groups: ['age'], combination: 'all' })).toEqual([['age']])
  })

  test('is each of the nine for all protected characteristics', () => {
    expect(
      people({ groups: ['all-protected', 'staff'] })
        .flat()
        .sort(),
    ).toEqual([...PROTECTED_KEYS, 'staff'].sort())
  })

  test.each(['neutral', undefined, 'unclear'])('is nobody where the effect is %s', (effect) => {
    expect(reachOf([impactWith({ number: 1, groups: ['age'], effect } as never)])).toEqual([])
  })

  test('says how severe it is, before and after', () => {
    expect(reaching({ groups: ['age'], severity: 'high', severityAfter: 'low' })).toMatchObject([
      { number: 1, severity: 'high', severityAfter: 'low' },
    ])
    expect(reaching({ groups: ['age'] })).toMatchObject([{ severity: null, severityAfter: null }])
  })
})
