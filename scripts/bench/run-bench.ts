import { bytesWorkload, installWorkload, startWorkload } from './cost-workloads.ts'
import { checkWorkload } from './check-workload.ts'
import { copyOf, generatedDatabase, removeDatabase, signIn } from './bench-database.ts'
import { hostileWorkload } from './hostile-workload.ts'
import { memoryWorkload, officersWorkload } from './load-workloads.ts'
import { pageWorkloads } from './page-workloads.ts'
import { startBuilt, startLimit } from './processes.ts'
import { signInWorkload } from './sign-in-workload.ts'
import { saveWorkloads } from './save-workloads.ts'
import { type Bench, type Line, plainLine } from './workload.ts'

export type BenchOptions = {
  seed: number
  sizes: readonly number[]
  /** How often each page and save is timed. */
  count: number
  /** How many saves the workload of many officers sends. */
  saves: number
  /** How many requests the memory workload sends. */
  requests: number
  install: boolean
}

/** Measures everything at each size. Progress goes to stderr. */
export async function runBench(options: BenchOptions): Promise<Line[]> {
  const lines: Line[] = []
  for (const assessments of options.sizes) lines.push(...(await measure(options, assessments)))
  return [...lines, ...growth(lines, options.sizes)]
}

async function measure(
  { seed, count, saves, requests, install }: BenchOptions,
  assessments: number,
): Promise<Line[]> {
  const generated = await generatedDatabase({ seed, assessments })
  const files = { built: copyOf(generated, 'built'), limit: copyOf(generated, 'limit') }
  const cookies = signIn(files.built)
  const running = { built: await startBuilt(files.built), limit: await startLimit(files.limit) }
  const bench: Bench = { assessments, count, cookies, databaseFile: files.built, ...running }
  try {
    say(`Saving, with ${assessments} assessments.`)
    const saving = await saveWorkloads(bench)
    say('Opening pages.')
    const pages = await pageWorkloads(bench)
    const checks = await checkWorkload(bench)
    say('Many requests at once.')
    const bytes = await bytesWorkload(bench)
    const officers = await officersWorkload(bench, saves)
    const memory = await memoryWorkload(bench, requests)
    say('Hostile texts.')
    const hostile = await hostileWorkload(bench)
    const signIns = await signInWorkload(bench)
    await running.built.stop()
    const start = await startWorkload(bench, files.built)
    const more = [
      checks,
      ...officers,
      ...hostile,
      start,
      memory,
      signIns,
      ...bytes,
      installWorkload(bench, install),
      ...notBuilt(assessments),
    ]
    return [...saving, ...pages, ...more].sort((one, other) => rank(one) - rank(other))
  } finally {
    await Promise.all([running.built.stop(), running.limit.stop()])
    Object.values(files).forEach(removeDatabase)
  }
}

const notBuilt = (assessments: number): Line[] => [
  plainLine(
    { assessments },
    { id: 'W6', name: 'equality lead’s dashboard (not built)', target: 'p50 ≤ 3 × L2', met: null },
  ),
  plainLine(
    { assessments },
    { id: 'W11', name: 'Word export (not built)', target: '≤ 150 ms of CPU', met: null },
  ),
  plainLine(
    { assessments },
    {
      id: 'W16',
      name: 'Lighthouse',
      target: 'performance ≥ 0.95, accessibility 1.0',
      met: null,
      note: 'not measured: see docs/decisions/0015-bench-and-speed.md',
    },
  ),
]

/** How many times as long each workload can take at the largest size as at the smallest. */
const MAX_GROWTH: Record<string, number> = { W4: 1.5, 'W4 last': 1.5, 'W4 all': 1.5, W7: 1.5, W8: 2 }

/** How many times as long each workload takes at the largest size as at the smallest. */
function growth(lines: readonly Line[], sizes: readonly number[]): Line[] {
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)]
  if (least === most) return []
  const timeAt = (id: string, assessments: number) =>
    lines.find((line) => line.id === id && line.assessments === assessments)?.p50
  return Object.entries(MAX_GROWTH).flatMap(([id, limit]) => {
    const [small, large] = [timeAt(id, least), timeAt(id, most)]
    if (!small || !large) return []
    const name = `${id}: ${most.toLocaleString('en-GB')} over ${least.toLocaleString('en-GB')} assessments`
    return [
      plainLine(
        { assessments: most },
        {
          id: `${id} growth`,
          name,
          p50: large,
          limit: small,
          ratio: large / small,
          target: `≤ ${limit}`,
          met: large / small <= limit,
        },
      ),
    ]
  })
}

/** The order of the report: L1, L2 … (the limits), then W1, W2 … (the workloads). */
const rank = ({ id }: Line): number => Number(/\d+/.exec(id)?.[0] ?? 0) + (id.startsWith('L') ? -100 : 0)

const say = (sentence: string) => void process.stderr.write(`${sentence}\n`)
