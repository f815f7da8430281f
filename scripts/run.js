// @ts-check
import { spawnSync } from 'node:child_process'
import { PROJECT } from './project.js'

/** @typedef {{ env?: Record<string, string | undefined>, quiet?: boolean, toStderr?: boolean }} RunOptions */

/**
 * Runs a program to its end with its output streamed, and nothing to read from. True when it succeeded. With
 * `toStderr` what
 * it prints leaves stdout to whoever asked.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export function run(command, args, { env, quiet = false, toStderr = false } = {}) {
  const output = quiet ? 'ignore' : 'inherit'
  const { status } = spawnSync(command, args, {
    cwd: PROJECT,
    env: { ...process.env, ...env },
    stdio: ['ignore', toStderr ? process.stderr : output, output],
  })
  return status === 0
}

/**
 * Runs npm: the very one that started us, when one did.
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export function runNpm(args, options) {
  const npm = process.env.npm_execpath
  return npm?.endsWith('.js') ? run(process.execPath, [npm, ...args], options) : run('npm', args, options)
}
