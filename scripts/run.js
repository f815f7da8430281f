// @ts-check
import { spawnSync } from 'node:child_process'
import { PROJECT } from './project.js'

/** @typedef {{ env?: Record<string, string | undefined>, quiet?: boolean, toStderr?: boolean }} RunOptions */

/**
 * Runs a program to its end and streams its output. It has no input. Returns true when it succeeded. With
 * `toStderr`, its output goes to stderr, so stdout stays free.
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
 * Runs npm: the same one that started us, when npm did.
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export function runNpm(args, options) {
  const npm = process.env.npm_execpath
  return npm?.endsWith('.js') ? run(process.execPath, [npm, ...args], options) : run('npm', args, options)
}
