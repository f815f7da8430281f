import { describe, expect, test } from 'vitest'
import {
  engagementWith,
  evidenceWith,
  completeDocument,
  completeDocumentWith,
} from '#tests/support/documents.ts'
import { foundBy, pathsFoundBy } from '#tests/support/found-by.ts'

const today = '2026-11-26'
const at = (check: 'E1' | 'E2', parts: Parameters<typeof completeDocumentWith>[0]) =>
  pathsFoundBy(check, completeDocumentWith(parts), { today })

describe('E1, evidence or engagement that is still to come', () => {
  test.each([
    ['tomorrow', '2026-11-27', true],
    ['today', '2026-11-26', false],
    ['next month', '2026-12', true],
    ['this month, of which today is a day', '2026-11', false],
    ['this year', '2026', false],
    ['next year', '2027', true],
  ])('evidence as of %s', (_name, asOf, isFound) => {
    expect(at('E1', { evidence: [evidenceWith({ asOf })] })).toEqual(isFound ? ['evidence.0.asOf'] : [])
  })

  test('engagement counts by its last day, where it has one', () => {
    const entry = (from: string, to?: string) => engagementWith({ from, ...(to ? { to } : {}) })
    const engagement = [
      entry('2026-11-26'),
      entry('2026-11-27'),
      entry('2026-11-01', '2026-11-26'),
      entry('2026-11-01', '2027-01-08'),
    ]
    expect(at('E1', { engagement })).toEqual(['engagement.1.from', 'engagement.3.to'])
  })

  test('says what to do, and blocks', () => {
    const engagement = [engagementWith({ organisation: 'Carers Forum', from: '2027-01-08' })]
    expect(foundBy('E1', completeDocumentWith({ engagement }), { today })).toMatchObject([
      {
        severity: 'blocks',
        message:
          'The engagement with “Carers Forum” is dated 8 January 2027, which is in the future. Add it ' +
          'once you have heard from people, or give the last day that you did.',
      },
    ])
  })

  test('finds nothing where nothing has a date', () => {
    expect(at('E1', { evidence: [evidenceWith()], engagement: [engagementWith()] })).toEqual([])
  })
})

describe('E2, evidence or engagement dated after the decision', () => {
  const decided = (date: string) => ({ proposal: { decision: { body: 'Cabinet', date } } })
  const evidence = [evidenceWith({ asOf: '2026-11-10' }), evidenceWith({ asOf: '2026-11' })]

  test.each([
    ['the decision was before it', '2026-11-09', ['evidence.0.asOf']],
    ['the decision was that day', '2026-11-10', []],
    ['the decision is today', '2026-11-26', []],
    ['the decision is to come', '2027-03-16', []],
  ])('where %s', (_name, date, paths) => {
    expect(at('E2', { ...decided(date), evidence })).toEqual(paths)
  })

  test('leaves what is still to come to E1, so that nothing is said twice', () => {
    const late = { ...decided('2026-11-09'), evidence: [evidenceWith({ asOf: '2026-12-01' })] }
    expect(at('E2', late)).toEqual([])
    expect(at('E1', late)).toEqual(['evidence.0.asOf'])
  })

  test('warns only: a new version may well say what was learned since', () => {
    const [finding] = foundBy('E2', completeDocumentWith({ ...decided('2026-11-09'), evidence }), { today })
    expect(finding).toMatchObject({ severity: 'warns' })
    expect(finding?.message).toContain('dated 10 November 2026, after the decision on 9 November 2026')
    expect(foundBy('E2', completeDocument(), { today })).toEqual([])
  })
})
