import { expect, test } from 'vitest'
import { canonicalReference, readReference } from '#app/domain/assessment/reference.ts'
import { tagsIn } from '#app/domain/assessment/settings.ts'
import { alikeTags, sameTag } from '#app/domain/assessment/tag-spelling.ts'

test('a tag that is written in another way is the tag in use', () => {
  expect(sameTag('budget 2027\u201128', ['Budget 2027/28'])).toBe('Budget 2027/28')
  expect(sameTag('Budget 2028/29', ['Budget 2027/28'])).toBeUndefined()
})

const likeIn = (typed: string, elsewhere: string[], before: string[] = []) =>
  alikeTags([typed], before, elsewhere).map(({ inUse }) => inUse)

test.each([
  ['Budget 2027/28', 'Budget 2027-28'],
  ['budget\u00A02027–28', 'Budget 2027-28'],
  ['Budgets 2027-28', 'Budget 2027-28'],
  ['Budgte 2027-28', 'Budget 2027-28'],
  ['Transprt', 'Transport'],
  ['Library', 'Libraries'],
  ['Youthservices', 'Youth services'],
])('%j looks like %j', (typed, inUse) => {
  expect(likeIn(typed, ['Other things', inUse])).toEqual([inUse])
})

test.each([
  ['Budget 2028-29', 'Budget 2027-28'],
  ['Budget 2027-28', 'Budget 2027-28'],
  ['NHC', 'NHS'],
  ['Transport', 'Housing'],
  ['++', '--'],
])('%j does not look like another spelling of %j', (typed, inUse) => {
  expect(likeIn(typed, [inUse])).toEqual([])
})

test('a new tag is also compared with the others of the assessment, and a saved one only with those elsewhere', () => {
  expect(likeIn('Transprt', [], ['Transport'])).toEqual(['Transport'])
  expect(likeIn('Transprt', [], ['Transprt', 'Transport'])).toEqual([])
  expect(alikeTags(['Transprt'], ['Transprt'], ['Transport'])).toMatchObject([{ isSaved: true }])
})

test('tags that look the same are entered once, as they were typed first', () => {
  expect(tagsIn('Budget 2027/28\nTransport\n budget 2027–28 ')).toEqual(['Budget 2027/28', 'Transport'])
})

test.each([
  ['EQIA–0013.', 'EQIA-0013'],
  ['(eqia-13)', 'EQIA-0013'],
  ['https://eqia.example/assessments/EQIA-0013/versions/2', 'EQIA-0013'],
  [' library ', 'library'],
])('%j is %s', (typed, reference) => {
  expect(canonicalReference(typed)).toBe(reference)
})

test('a number may be a figure, and more words are no reference', () => {
  expect(readReference('42')).toEqual({ number: 42, isCertain: false })
  expect(readReference('eqia 42 library')).toBeUndefined()
  expect(readReference('https://eqia.example/assessments/EQIA-13-x')).toBeUndefined()
})
