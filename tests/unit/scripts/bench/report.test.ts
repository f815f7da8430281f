import { expect, test } from 'vitest'
import { inJson, inMarkdown } from '#scripts/bench/report.ts'
import { plainLine, ratioLine, type Bench } from '#scripts/bench/workload.ts'

const bench = { assessments: 1_000 } as Bench
const lines = [
  ratioLine(bench, { id: 'W1', name: 'save', times: { p50: 3, p95: 9 }, limit: 1.5, most: 2.5, of: 'L1' }),
  ratioLine(bench, { id: 'W2', name: 'open', times: { p50: 9, p95: 9 }, limit: 2, most: 2, of: 'L2' }),
  plainLine(bench, { id: 'W6', name: 'dashboard (not built)', target: 'p50 ≤ 3 × L2', met: null }),
]

test('programs get each workload with its ratio, its target and whether it was met', () => {
  const { workloads } = inJson(lines)
  expect(workloads[0]).toEqual({
    id: 'W1',
    name: 'save',
    assessments: 1_000,
    p50: 3,
    p95: 9,
    limit: 1.5,
    ratio: 2,
    target: 'p50 ≤ 2.5 × L1',
    met: true,
  })
  expect(workloads.map(({ id, met }) => [id, met])).toEqual([
    ['W1', true],
    ['W2', false],
    ['W6', null],
  ])
})

test('the table in Markdown marks what misses its target', () => {
  expect(inMarkdown(lines)).toContain('| W2 | 1,000 | open | 9.00 | 9.00 | 2.00 | 4.50 | p50 ≤ 2 × L2 | NO |')
  expect(inMarkdown(lines)).toContain('| W6 | 1,000 | dashboard (not built) |  |  |  |  | p50 ≤ 3 × L2 | – |')
})
