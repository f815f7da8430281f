import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inProject } from '#scripts/project.js'

/** Runs a command of the command line as a person or a program meets it: in a process of its own, with no settings but these. */
export function runCommand(name: string, args: readonly string[], settings: Record<string, string> = {}) {
  const { PATH, HOME } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', inProject(`scripts/${name}.ts`), ...args], {
    cwd: inProject('.'),
    env: { NODE_ENV: 'test', PATH, HOME, ...settings },
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

/** A folder of its own for each test. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'due-regard-'))
