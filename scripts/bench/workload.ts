import type { Cookies } from './bench-database.ts'
import type { Running } from './processes.ts'
import type { Times } from './timing.ts'

/** What the workloads run on: the built server and the bare limit, each with its own copy of the same database. */
export type Bench = {
  assessments: number
  /** How often each thing is timed. */
  count: number
  built: Running
  limit: Running
  /** The database of the built server. */
  databaseFile: string
  cookies: Cookies
}

/** One line of the table. Times are in milliseconds. `ratio` is the median divided by `limit`. */
export type Line = {
  id: string
  name: string
  assessments: number
  p50: number | null
  p95: number | null
  limit: number | null
  ratio: number | null
  target: string
  /** Null where the feature is not built, or there is no target. */
  met: boolean | null
  note?: string
}

/** A line whose target is the ratio of its median to a bare limit. */
export function ratioLine(
  bench: Bench,
  what: Pick<Line, 'id' | 'name'> & { times: Times; limit: number; most: number; of: string },
): Line {
  const { id, name, times, limit, most, of } = what
  const ratio = times.p50 / limit
  return {
    id,
    name,
    assessments: bench.assessments,
    ...times,
    limit,
    ratio,
    target: `p50 ≤ ${most} × ${of}`,
    met: ratio <= most,
  }
}

/** A line whose target is a figure. */
export const plainLine = (
  bench: Pick<Bench, 'assessments'>,
  what: Pick<Line, 'id' | 'name' | 'target' | 'met'> & Partial<Line>,
): Line => ({
  assessments: bench.assessments,
  p50: null,
  p95: null,
  limit: null,
  ratio: null,
  ...what,
})
