/** How long a service waits for another program that writes, in milliseconds. A page must answer within a second. */
export const SERVICE_PATIENCE = 700
/** A command has nobody else to serve. */
export const COMMAND_PATIENCE = 5_000
/** Between two tries, in milliseconds. */
const PAUSE = 20

type Gate = { leave: () => Promise<void>; enter: () => Promise<unknown> }

/**
 * Waits while another program has the database locked. SQLite's own wait (`busy_timeout`) stops the whole
 * process, so nobody could even read. This one gives the connection back between two tries.
 *
 * All who meet the same lock wait until the same moment. Those who come later are refused at once, or a
 * request that writes twice would wait twice.
 */
export function patience(milliseconds: number) {
  let lock: { since: number; lastMet: number } | undefined

  return async function patiently<T>({ leave, enter }: Gate, work: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        const done = await work()
        lock = undefined
        return done
      } catch (error) {
        if (!isBusy(error)) throw error
        const now = performance.now()
        lock =
          lock && now - lock.lastMet < milliseconds ? { ...lock, lastMet: now } : { since: now, lastMet: now }
        if (now - lock.since >= milliseconds) throw error
      }
      await leave()
      await new Promise((passed) => setTimeout(passed, PAUSE))
      await enter()
    }
  }
}

const isBusy = (error: unknown): boolean =>
  String((error as { code?: unknown } | null)?.code).startsWith('SQLITE_BUSY')
