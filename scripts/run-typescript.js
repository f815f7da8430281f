// @ts-check
import { spawnSync } from 'node:child_process'
import { PROJECT } from './project.js'

/**
 * Runs one of our TypeScript programs in a process of its own, and returns the JSON document that it printed.
 * What it says to people goes to stderr and is seen; when it fails it has said why, and so do we end.
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
