// @ts-check
import { spawn, spawnSync } from 'node:child_process'
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
  const [command, ...all] = npm(args)
  return run(command, all, options)
}

/**
 * The same beside something else: what it says is kept until it has ended.
 * @param {readonly string[]} args
 * @param {Pick<RunOptions, 'env'>} [options]
 * @returns {Promise<{ succeeded: boolean, output: string }>}
 */
export function runNpmAside(args, { env } = {}) {
  const [command, ...all] = npm(args)
  const program = spawn(command, all, {
    cwd: PROJECT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  /** @type {Buffer[]} */
  const said = []
  for (const stream of [program.stdout, program.stderr])
    stream.on('data', (/** @type {Buffer} */ piece) => said.push(piece))
  return new Promise((resolve) => {
    const end = (/** @type {boolean} */ succeeded, more = '') =>
      resolve({ succeeded, output: Buffer.concat(said).toString() + more })
    program.on('error', (error) => end(false, error.message))
    program.on('close', (status) => end(status === 0))
  })
}

/**
 * @param {readonly string[]} args
 * @returns {[command: string, ...args: string[]]}
 */
function npm(args) {
  const path = process.env.npm_execpath
  return path?.endsWith('.js') ? [process.execPath, path, ...args] : ['npm', ...args]
}
