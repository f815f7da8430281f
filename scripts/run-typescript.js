// @ts-check
import { spawnSync } from 'node:child_process'
import { PROJECT } from './project.js'

/**
 * Runs one of our TypeScript programs in its own process, and returns the JSON document that it prints. Its
 * messages go to stderr. When it fails it has printed why, so this process ends too.
 * @param {string} script
 */
export function answerOfTypeScript(script) {
  const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', script, '--json'], {
    cwd: PROJECT,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  })
  return status === 0 ? JSON.parse(stdout) : process.exit(1)
}
