import { describe, expect, test } from 'vitest'
import { STATUSES } from '#app/domain/signoff/workflow.ts'
import { isShared, liveUntil, WITHOUT_END } from '#app/domain/oversight/live.ts'

const DONE = { feasibilityKind: 'in place' }
const until = (parts: Partial<Parameters<typeof liveUntil>[0]>) =>
  liveUntil({ status: 'approved', decisionOn: '2026-12-01', mitigations: [DONE], ...parts })

describe('a proposal is live', () => {
  test('until its decision, where its mitigations are finished or there are none', () => {
    expect(until({})).toBe('2026-12-01')
    expect(until({ mitigations: [] })).toBe('2026-12-01')
  })

  test.each(['planned', 'under way', 'depends on', 'something imported', null])(
    'for as long as a mitigation is %s',
    (feasibilityKind) => {
      expect(until({ mitigations: [DONE, { feasibilityKind }] })).toBe(WITHOUT_END)
    },
  )

  test('no longer for a mitigation that will never be done', () => {
    expect(until({ mitigations: [{ feasibilityKind: 'not feasible' }] })).toBe('2026-12-01')
  })

  test('while it has no decision date', () => {
    expect(until({ decisionOn: null })).toBe(WITHOUT_END)
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
