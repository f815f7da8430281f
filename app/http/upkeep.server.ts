import type { Db } from '#db/client.ts'
import { type AnchorState, createAnchors } from './anchors.server.ts'
import type { Config } from './config.server.ts'
import type { Log } from './log.server.ts'
import { createNightlyVerification } from './nightly-verification.server.ts'

/** What the service does by itself while it runs: it keeps anchors, and verifies the record each night. */
export type Upkeep = {
  anchorState: () => AnchorState
  start: () => void
  /** Ends what it can. A line that is being written gets some seconds. */
  stop: () => Promise<void>
}

type Parts = { db: Db; config: Config; log: Log; now: () => string }

/** How often it looks whether something is due, in milliseconds. */
const TICK = 60_000
/** How long `stop` waits for a disk that does not answer, in milliseconds. */
const STOP_TIMEOUT = 3_000

export function createUpkeep(parts: Parts): Upkeep {
  const anchors = createAnchors(parts)
  const verification = createNightlyVerification(parts)
  let timer: NodeJS.Timeout | undefined
  return {
    anchorState: anchors.state,
    start() {
      // Verification waits a minute: a service that was just started has people who wait for it.
      void anchors.tick()
      timer = setInterval(() => void Promise.all([anchors.tick(), verification.tick()]), TICK)
      timer.unref()
    },
    async stop() {
      clearInterval(timer)
      verification.stop()
      let givingUp: NodeJS.Timeout | undefined
      const patience = new Promise<void>((resolve) => (givingUp = setTimeout(resolve, STOP_TIMEOUT)))
      await Promise.race([anchors.settled(), patience])
      clearTimeout(givingUp)
    },
  }
}
