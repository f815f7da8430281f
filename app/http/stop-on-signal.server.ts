import { crashDetails } from './crash-details.server.ts'
import type { Log } from './log.server.ts'

/**
 * Stops the server when the system (SIGTERM) or someone with Ctrl-C (SIGINT) asks. Ctrl-C reaches every process of a
 * terminal and npm passes it on too, so a signal can arrive twice. The second must not end us before open requests and
 * the write-ahead log are done with.
 */
export function stopOnSignal(server: { close: () => Promise<void> }, log: Log): void {
  let isStopping = false
  const stop = (signal: NodeJS.Signals) => {
    if (isStopping) return
    isStopping = true
    log.info('sys_shutdown', { signal })
    server.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error('sys_crash', crashDetails(error))
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}
