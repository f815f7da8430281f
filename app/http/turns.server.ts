import { availableParallelism } from 'node:os'
import { Busy } from '#app/domain/failures.ts'

/**
 * Who asks for a turn. Known devices go first, and have places of their own. Turns with the same `key` never run at
 * the same time, so that each one sees how the one before ended.
 */
export type TurnOf = { lane: 'known' | 'new'; from: string; key: string }

/** Turns at hashing passwords, which is slow on purpose. See docs/decisions/0034-sign-in-under-attack.md. */
export type Turns = {
  /** Runs `work` when its turn comes. Throws `Busy` if too many wait already. */
  take: <T>(of: TurnOf, work: () => Promise<T>) => Promise<T>
}

/** One processor is left for pages. */
export const HASHING_THREADS = Math.max(1, Math.min(4, availableParallelism() - 1))
const LONGEST_LANE = 50

type Waiting = TurnOf & { begin: () => Promise<void>; refuse: () => void }

export function createTurns({ atOnce = HASHING_THREADS, longest = LONGEST_LANE } = {}): Turns {
  const lanes: Record<TurnOf['lane'], Waiting[]> = { known: [], new: [] }
  const running = new Set<string>()

  const beginNext = (): void => {
    while (running.size < atOnce) {
      const next = fairest(lanes.known, running) ?? fairest(lanes.new, running)
      if (!next) return
      remove(lanes[next.lane], next)
      running.add(next.key)
      void next.begin().finally(() => {
        running.delete(next.key)
        beginNext()
      })
    }
  }

  return {
    take: (of, work) =>
      new Promise((resolve, reject) => {
        const lane = lanes[of.lane]
        if (lane.length >= longest && !makeRoom(lane, of.from)) return reject(new Busy())
        lane.push({
          ...of,
          begin: () => work().then(resolve, reject),
          refuse: () => reject(new Busy()),
        })
        beginNext()
      }),
  }
}

/** The first of the address with the fewest waiting, so that one address cannot hold up the others. */
function fairest(lane: readonly Waiting[], running: ReadonlySet<string>): Waiting | undefined {
  const counts = countsIn(lane)
  return lane
    .filter(({ key }) => !running.has(key))
    .reduce<Waiting | undefined>(
      (best, each) => (best && (counts.get(best.from) ?? 0) <= (counts.get(each.from) ?? 0) ? best : each),
      undefined,
    )
}

/** In a full lane, turns away the newest of the address with the most waiting, unless `from` would have as many. */
function makeRoom(lane: Waiting[], from: string): boolean {
  const counts = countsIn(lane)
  const [largest, most] = [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))
  if (most <= (counts.get(from) ?? 0) + 1) return false
  const newest = lane.findLast((each) => each.from === largest)
  if (!newest) return false
  remove(lane, newest)
  newest.refuse()
  return true
}

function countsIn(lane: readonly Waiting[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { from } of lane) counts.set(from, (counts.get(from) ?? 0) + 1)
  return counts
}

const remove = (lane: Waiting[], one: Waiting): void => void lane.splice(lane.indexOf(one), 1)
