import { readFileSync } from 'node:fs'
import type { Build } from './remix-handler.server.ts'

/** The release and build that are running, and since when. */
export type Running = { version: string; build: string; since: string }

export const describeRunning = (build: Build, since: string): Running => ({
  version: packageVersion(),
  build: typeof build === 'function' ? 'in development' : build.assets.version || 'unnamed',
  since,
})

function packageVersion(): string {
  try {
    return (JSON.parse(readFileSync('package.json', 'utf8')) as { version?: string }).version ?? 'unknown'
  } catch {
    return 'unknown'
  }
}
