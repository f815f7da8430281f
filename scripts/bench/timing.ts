/** One thing to time. The work in `before` is not timed. */
export type Task = (() => Promise<unknown>) & { before?: () => Promise<unknown> }

export type Times = { p50: number; p95: number }

const WARM_UP = 40
const ROUNDS = 8

/**
 * Times several tasks in turns, so that a busy spell on the machine affects all of them. `count` is how
 * often each is timed, not counting the warm-up, in which the engine compiles the code.
 */
export async function timeInTurns<K extends string>(
  tasks: Record<K, Task>,
  count: number,
): Promise<Record<K, Times>> {
  const names = Object.keys(tasks) as K[]
  const taken = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>
  for (const name of names)
    for (let done = 0; done < Math.min(WARM_UP, count); done += 1) await milliseconds(tasks[name])
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of names) {
      for (let done = 0; done < Math.ceil(count / ROUNDS); done += 1)
        taken[name].push(await milliseconds(tasks[name]))
    }
  }
  return Object.fromEntries(names.map((name) => [name, timesOf(taken[name])])) as Record<K, Times>
}

export async function milliseconds(task: Task): Promise<number> {
  await task.before?.()
  const begun = performance.now()
  await task()
  return performance.now() - begun
}

export function timesOf(taken: readonly number[]): Times {
  const sorted = [...taken].sort((one, other) => one - other)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { p50: at(0.5), p95: at(0.95) }
}

/** How many a second, when these tasks run at the same time. */
export async function perSecond(tasks: readonly Task[], each: number): Promise<number> {
  const line = async (task: Task) => {
    for (let done = 0; done < each; done += 1) await task()
  }
  const taken = await milliseconds(() => Promise.all(tasks.map(line)))
  return (tasks.length * each * 1_000) / taken
}
