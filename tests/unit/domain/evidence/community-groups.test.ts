import { expect, test } from 'vitest'
import {
  communityGroupSchema,
  listRepresented,
  listGroupsToEngage,
} from '#app/domain/evidence/community-groups.ts'

const directory = [
  { name: 'Millbrook Deaf Club', characteristics: ['disability'], retiredAt: null },
  { name: 'Older women’s group', characteristics: ['age', 'sex'], retiredAt: null },
  { name: 'Youth forum', characteristics: ['age'], retiredAt: '2026-01-01T10:00:00.000Z' },
]

test('an entry is known by its organisation, however it is spelt, or else by its stakeholder group', () => {
  expect(listRepresented({ organisation: 'MILLBROOK  deaf club' }, directory)).toEqual(['disability'])
  expect(
    listRepresented({ organisation: 'A chapel', stakeholderGroup: "Older women's group" }, directory),
  ).toEqual(['age', 'sex'])
  expect(listRepresented({ organisation: 'A chapel' }, directory)).toEqual([])
  expect(listRepresented({}, directory)).toEqual([])
})

test('a retired group still counts for existing entries', () => {
  expect(listRepresented({ organisation: 'Youth forum' }, directory)).toEqual(['age'])
})

test('suggests groups that represent all of these people, are not retired and are not in an entry yet', () => {
  const suggested = (keys: string[], entries: { organisation?: string }[] = []) =>
    listGroupsToEngage(keys, directory, entries).map(({ name }) => name)
  expect(suggested(['age'])).toEqual(['Older women’s group'])
  expect(suggested(['age', 'sex'])).toEqual(['Older women’s group'])
  expect(suggested(['age', 'disability'])).toEqual([])
  expect(suggested(['age'], [{ organisation: 'older women’s Group ' }])).toEqual([])
})

test('a group needs a name on one line and at least one characteristic', () => {
  expect(communityGroupSchema.safeParse({ name: 'Deaf Club', characteristics: ['disability'] }).success).toBe(
    true,
  )
  expect(
    communityGroupSchema.safeParse({ name: 'Deaf\nClub', characteristics: ['disability'] }).success,
  ).toBe(false)
  expect(communityGroupSchema.safeParse({ name: 'Deaf Club', characteristics: [] }).success).toBe(false)
})
