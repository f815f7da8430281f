import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { inProject } from '#scripts/project.js'

/**
 * Runs a command of the command line as a person or a program meets it: in a process of its own, with no
 * settings but these.
 */
export function runCommand(name: string, args: readonly string[], settings: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, argumentsFor(name, args), {
    ...surroundings(settings),
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

/** The same, while the test goes on with something else. */
export async function startCommand(
  name: string,
  args: readonly string[],
  settings: Record<string, string> = {},
) {
  const command = spawn(process.execPath, argumentsFor(name, args), surroundings(settings))
  const [stdout, stderr, [status]] = await Promise.all([
    text(command.stdout),
    text(command.stderr),
    once(command, 'close'),
  ])
  return { status: status as number | null, stdout, stderr }
}

let runs = 0

/**
 * The same in this process, which takes a tenth of the time: its arguments, settings and output are what the
 * command would have of its own. That a command ends as it should in a process of its own needs one test of each.
 */
export async function runCommandHere(
  name: string,
  args: readonly string[],
  settings: Record<string, string> = {},
) {
  const said = { stdout: '', stderr: '' }
  const { argv, env, exitCode } = process
  const writes = { stdout: process.stdout.write, stderr: process.stderr.write }
  const keep = (stream: 'stdout' | 'stderr') => (piece: string | Uint8Array) => {
    said[stream] += piece.toString()
    return true
  }
  process.argv = [process.execPath, inProject(`scripts/${name}.ts`), ...args]
  process.env = { ...surroundings(settings).env }
  process.exitCode = undefined
  process.stdout.write = keep('stdout')
  process.stderr.write = keep('stderr')
  try {
    runs += 1
    // A command runs when it is loaded: the query loads it anew.
    await import(/* @vite-ignore */ `${inProject(`scripts/${name}.ts`)}?run=${runs}`)
    return { status: process.exitCode ?? 0, ...said }
  } finally {
    Object.assign(process, { argv, env, exitCode })
    process.stdout.write = writes.stdout
    process.stderr.write = writes.stderr
  }
}

const argumentsFor = (name: string, args: readonly string[]) => [
  '--import',
  'tsx',
  inProject(`scripts/${name}.ts`),
  ...args,
]

function surroundings(settings: Record<string, string>) {
  const { PATH, HOME } = process.env
  return { cwd: inProject('.'), env: { NODE_ENV: 'test' as const, PATH, HOME, ...settings } }
}

/** A folder of its own for each test. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'due-regard-'))
