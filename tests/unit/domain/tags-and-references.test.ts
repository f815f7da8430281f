import { expect, test } from 'vitest'
import { canonicalReference, readReference } from '#app/domain/assessment/reference.ts'
import { tagInUse, tagsIn } from '#app/domain/assessment/settings.ts'

test('a tag that is written in another way is the tag in use', () => {
  expect(tagInUse('budget 2027\u201128', ['Budget 2027/28'])).toBe('Budget 2027/28')
  expect(tagInUse('Budget 2027/28', ['Budget 2027/28'])).toBeUndefined()
  expect(tagInUse('Budget 2028/29', ['Budget 2027/28'])).toBeUndefined()
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
