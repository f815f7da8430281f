import { cpus, loadavg } from 'node:os'
import type { Line } from './workload.ts'

/** One JSON document, with one entry for each workload and size. */
export const inJson = (lines: readonly Line[]) => ({ machine: machine(), workloads: lines })

export const inText = (lines: readonly Line[]): string =>
  [machine(), '', ...aligned(lines.map(cells))].join('\n')

/** The table in Markdown, for docs/performance.md. */
export function inMarkdown(lines: readonly Line[]): string {
  const [head = [], ...rows] = [HEAD, ...lines.map(cells)]
  const row = (of: readonly string[]) => `| ${of.join(' | ')} |`
  return [`${machine()}.`, '', row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')
}

const HEAD = ['id', 'assessments', 'workload', 'p50 ms', 'p95 ms', 'limit ms', 'ratio', 'target', 'met']

const cells = (line: Line): string[] => [
  line.id,
  line.assessments.toLocaleString('en-GB'),
  line.note ? `${line.name}: ${line.note}` : line.name,
  figure(line.p50),
  figure(line.p95),
  figure(line.limit),
  figure(line.ratio),
  line.target,
  line.met === null ? '–' : line.met ? 'yes' : 'NO',
]

const figure = (value: number | null): string => (value === null ? '' : value.toFixed(2))

function aligned(rows: readonly string[][]): string[] {
  const all = [HEAD, ...rows]
  const width = (column: number) => Math.max(...all.map((row) => row[column]?.length ?? 0))
  return all.map((row) =>
    row
      .map((text, column) => text.padEnd(width(column)))
      .join('  ')
      .trimEnd(),
  )
}

function machine(): string {
  const [first] = cpus()
  const load = loadavg()[0] ?? 0
  return (
    `Node ${process.versions.node}, ${cpus().length} × ` +
    `${first?.model.trim() ?? 'unknown processor'}, load ${load.toFixed(1)} at the end`
  )
}
