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
