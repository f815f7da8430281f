import { describe, expect, test } from 'vitest'
import { compareWithPlan, type InPlan, type PlanLine } from '#app/domain/plan/plan-import.ts'
import type { PlannedDecision } from '#app/domain/plan/planned-decision.ts'

const FEES = {
  title: 'Fees for allotments',
  body: 'Cabinet',
  decisionOn: '2027-02-09',
  reportReference: 'CAB/27/014',
}
const inPlan = (decision: Partial<PlannedDecision> = {}): InPlan =>
  ({ id: 'a', ...FEES, directorateId: 'place', ...decision }) as InPlan
const line = (decision: Partial<PlannedDecision>, number = 2): PlanLine => ({
  line: number,
  says: 'it',
  decision: { ...FEES, ...decision } as PlannedDecision,
})
const without = (reference: 'reportReference') => ({ [reference]: undefined })
const kinds = (lines: PlanLine[], plan: InPlan[]) => compareWithPlan(lines, plan).map(({ kind }) => kind)

describe('a line is the same decision', () => {
  test.each<[string, Partial<PlannedDecision>, string]>([
    [
      'when it says the same, however it is typed',
      { title: ' fees  for Allotments', body: 'CABINET' },
      'changed',
    ],
    ['when it says the same', {}, 'same'],
    [
      'when it leaves blank what the plan says',
      { reportReference: undefined, directorateId: undefined },
      'same',
    ],
    ['by its report reference, when the date moved', { decisionOn: '2027-03-16' }, 'changed'],
    [
      'by its report reference, when the title changed',
      { title: 'Fees and waiting lists for allotments' },
      'changed',
    ],
    ['not when only the title is the same', { decisionOn: '2027-03-16', reportReference: undefined }, 'new'],
    ['not with another report reference, on the same day', { reportReference: 'CAB/27/099' }, 'new'],
    ['not with the same reference of another body', { body: 'Council' }, 'new'],
  ])('%s', (_name, decision, kind) => {
    expect(kinds([line(decision)], [inPlan()])).toEqual([kind])
  })

  test('a reference that the plan did not have yet is added to it', () => {
    const [compared] = compareWithPlan([line({})], [inPlan({ reportReference: undefined })])
    expect(compared).toMatchObject({ kind: 'changed', changes: ['reportReference'] })
  })
})

test('of a new one it is said on which days the plan has the same title', () => {
  expect(
    compareWithPlan([line({ decisionOn: '2027-05-04', ...without('reportReference') })], [inPlan()]),
  ).toMatchObject([{ kind: 'new', alsoOn: ['2027-02-09'] }])
})

test('two lines that say the same decision are wrong, and so is what was wrong before', () => {
  const twice = [
    line({}, 2),
    line({ decisionOn: '2027-03-16' }, 3),
    { line: 4, says: 'it', problems: ['Enter who will decide'] },
  ]
  expect(compareWithPlan(twice, [])).toMatchObject([
    { kind: 'new' },
    { kind: 'wrong', problems: ['Line 2 is the same decision. Remove one of them.'] },
    { kind: 'wrong', problems: ['Enter who will decide'] },
  ])
})
