import { readFileSync } from 'node:fs'
import type { Build } from './remix-handler.server.ts'

/** What is running: which release, which build of it, and since when. */
export type Running = { version: string; build: string; since: string }

export const whatRuns = (build: Build, since: string): Running => ({
  version: versionOfThis(),
  build: typeof build === 'function' ? 'made while it is developed' : build.assets.version || 'unnamed',
  since,
})

function versionOfThis(): string {
  try {
    return (JSON.parse(readFileSync('package.json', 'utf8')) as { version?: string }).version ?? 'unknown'
  } catch {
    return 'unknown'
  }
}
