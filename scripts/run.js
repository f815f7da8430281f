// @ts-check
import { spawnSync } from 'node:child_process'
import { PROJECT } from './project.js'

/** @typedef {{ env?: Record<string, string | undefined>, quiet?: boolean, aside?: boolean }} RunOptions `aside`: all output goes to stderr. */

/**
 * Runs a program to its end with its output streamed, and nothing to read from. True when it succeeded.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export function run(command, args, { env, quiet = false, aside = false } = {}) {
  const output = quiet ? 'ignore' : aside ? 2 : 'inherit'
  const { status } = spawnSync(command, args, {
    cwd: PROJECT,
    env: { ...process.env, ...env },
    stdio: ['ignore', output, quiet ? 'ignore' : 'inherit'],
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
