// @ts-check
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { SERVER_BUILD } from './build-if-stale.js'
import { inProject, PROJECT } from './project.js'
import { stop } from './stop.js'

/**
 * Starts the built server in this process, with settings from the environment. It stops on SIGTERM and
 * Ctrl-C. When it cannot start, it prints why. Returns true when it listens.
 */
export async function serveBuild() {
  const file = inProject(SERVER_BUILD)
  if (!existsSync(file)) stop('Due Regard has not been built yet. Run npm run build first.')
  process.chdir(PROJECT)
  process.env.NODE_ENV = 'production'
  const build = await import(pathToFileURL(file).href)
  await build.entry.module.startServer(build)
  return !process.exitCode
}
