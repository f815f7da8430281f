import { describe, expect, test } from 'vitest'
import { onlyAdds } from '#app/domain/assessment/only-adds.ts'

describe('a text that only grew can be read from the newer one', () => {
  test.each([
    ['more at the end', { aims: 'Fewer' }, { aims: 'Fewer journeys' }],
    ['more at the beginning', { aims: 'journeys' }, { aims: 'Fewer journeys' }],
    ['more in the middle', { aims: 'Fewer journeys' }, { aims: 'Fewer long journeys' }],
    ['a repeated letter', { aims: 'aa' }, { aims: 'aaa' }],
    ['another answer', { aims: 'Fewer' }, { aims: 'Fewer', scope: 'Two depots' }],
    ['another choice', { groups: ['age'] }, { groups: ['age', 'sex'] }],
    ['nothing new', { aims: 'Fewer', numberEngaged: 4 }, { aims: 'Fewer', numberEngaged: 4 }],
  ])('%s', (_, before, after) => {
    expect(onlyAdds(before, after)).toBe(true)
  })
})

describe('what is gone from a text has to be kept', () => {
  test.each([
    ['words taken out', { aims: 'Fewer long journeys' }, { aims: 'Fewer journeys' }],
    ['everything taken out', { aims: 'Fewer' }, {}],
    ['a word replaced', { aims: 'Fewer journeys' }, { aims: 'Fewer errands' }],
    ['a longer text that is another', { aims: 'Fewer' }, { aims: 'More of everything' }],
    ['letters that would have to count twice', { aims: 'abab' }, { aims: 'aba' }],
    ['a choice taken back', { groups: ['age', 'sex'] }, { groups: ['sex'] }],
    ['another number', { numberEngaged: 4 }, { numberEngaged: 40 }],
  ])('%s', (_, before, after) => {
    expect(onlyAdds(before, after)).toBe(false)
  })
})
