import { expect, test } from 'vitest'
import { nearDuplicates } from '#app/domain/near-duplicates.ts'

const isFound = (one: string, other: string): boolean => {
  const found = nearDuplicates<string>()
  found.add(one, 'it')
  return found.find(other) === 'it'
}

test.each([
  ['Fees for allotments', 'Fees for Allotments.'],
  ['Fees for allotments', 'Fees for allotment'],
  ['Fees for allotments', 'Allotments: fees for'],
  ['Fees for allotments', 'Fees for the allotments'],
  ['Adults who smoke in Sandbeach', 'Adults who smoke in Sandbaech'],
  ['Carers Network', 'Carer’s Network'],
  ['Bins', 'Bin'],
  ['Priya Shah', 'Priya Shah'],
])('%j looks like %j', (one, other) => {
  expect(isFound(one, other)).toBe(true)
  expect(isFound(other, one)).toBe(true)
})

test.each([
  ['Residents who are 65 or over', 'Residents who are 75 or over'],
  ['Budget 2027', 'Budget 2028'],
  ['Libraries', 'Mobile libraries'],
  ['Fees for allotments', 'Fees for cemeteries'],
  ['Buses', 'Trams'],
  ['', ''],
])('%j does not look like %j', (one, other) => {
  expect(isFound(one, other)).toBe(false)
})

test('texts that are all alike are compared with a few others each, so that a file cannot stall a page', () => {
  const found = nearDuplicates<number>()
  let asked = 0
  const words = (at: number) =>
    `the same fifteen words in every line of the file but one that is ${at.toString(36)}x`
  for (let at = 0; at < 1_000; at += 1) {
    found.find(words(at), () => {
      asked += 1
      return false
    })
    found.add(words(at), at)
  }
  expect(asked).toBeLessThan(1_000 * 20 * 17)
})
