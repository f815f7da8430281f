import { describe, expect, test } from 'vitest'
import { STATUSES } from '#app/domain/signoff/workflow.ts'
import { isShared, liveUntil, WITHOUT_END } from '#app/domain/oversight/live.ts'

const DONE = { feasibilityKind: 'in place', dueOn: null }
const until = (parts: Partial<Parameters<typeof liveUntil>[0]>) =>
  liveUntil({ status: 'approved', decisionOn: '2026-12-01', reviewOn: null, mitigations: [DONE], ...parts })

describe('a proposal is live', () => {
  test('until its decision, where its mitigations are finished or there are none', () => {
    expect(until({})).toBe('2026-12-01')
    expect(until({ mitigations: [] })).toBe('2026-12-01')
  })

  test.each(['planned', 'under way', 'depends on', 'something imported', null])(
    'for as long as a mitigation is %s',
    (feasibilityKind) => {
      expect(until({ mitigations: [DONE, { feasibilityKind, dueOn: null }] })).toBe(WITHOUT_END)
    },
  )

  test('no longer for a mitigation that will never be done', () => {
    expect(until({ mitigations: [{ feasibilityKind: 'not feasible', dueOn: null }] })).toBe('2026-12-01')
  })

  test('while it has no decision date', () => {
    expect(until({ decisionOn: null })).toBe(WITHOUT_END)
  })

  describe('once it is approved, not for ever', () => {
    const UNFINISHED = { feasibilityKind: 'planned', dueOn: null }

    test('it ends at its review, if a mitigation is unfinished or there is no decision', () => {
      expect(until({ mitigations: [UNFINISHED], reviewOn: '2027-10-01' })).toBe('2027-10-01')
      expect(until({ decisionOn: null, reviewOn: '2027-10-01' })).toBe('2027-10-01')
    })

    test('it ends when the last of its unfinished mitigations is due, its review and its decision have passed', () => {
      const mitigations = [
        { feasibilityKind: 'under way', dueOn: '2027-05-01' },
        { feasibilityKind: 'planned', dueOn: '2027-12-31' },
        { feasibilityKind: 'in place', dueOn: '2029-01-01' },
      ]
      expect(until({ mitigations })).toBe('2027-12-31')
      expect(until({ mitigations, reviewOn: '2028-02-01' })).toBe('2028-02-01')
      expect(until({ mitigations, decisionOn: '2030-01-01' })).toBe('2030-01-01')
    })

    test('a draft with the same dates has no end, because nothing was decided yet', () => {
      expect(until({ status: 'draft', mitigations: [UNFINISHED], reviewOn: '2027-10-01' })).toBe(WITHOUT_END)
    })

    test('it has no end while a mitigation has no due date and there is no review', () => {
      expect(until({ mitigations: [UNFINISHED] })).toBe(WITHOUT_END)
    })
  })

  test('from draft to approved, and never once it is stopped or withdrawn', () => {
    expect(STATUSES.filter((status) => until({ status }) === null)).toEqual(['stopped', 'withdrawn'])
  })
})

describe('others may know of it', () => {
  test('once it is submitted or later', () => {
    expect(STATUSES.filter((status) => isShared({ status, confidential: 0 }))).toEqual([
      'submitted',
      'to countersign',
      'approved',
    ])
  })

  test('never where it is confidential', () => {
    expect(STATUSES.filter((status) => isShared({ status, confidential: 1 }))).toEqual([])
  })
})
