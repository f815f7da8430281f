import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inProject } from '#scripts/project.js'
import buildFirst from './build-first.ts'
import { GROUND_FILE } from './bad-inputs-ground.ts'

/**
 * Before the bad inputs: the council that they meet is made, and its forms are found, once for all of them. In
 * a process of its own, because Vitest's is no server in production.
 */
export default function beginRun() {
  buildFirst()
  const folder = mkdtempSync(join(tmpdir(), 'due-regard-bad-inputs-'))
  process.env[GROUND_FILE] = join(folder, 'ground')
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'tests/support/bad-inputs-find.ts'], {
    cwd: inProject('.'),
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (status !== 0) throw new Error('The forms of the service could not be found: see above.')
  return () => rmSync(folder, { recursive: true, force: true })
}
