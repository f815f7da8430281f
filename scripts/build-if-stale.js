// @ts-check
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { inProject } from './project.js'
import { runNpm } from './run.js'

export const SERVER_BUILD = 'build/server/index.js'
const STAMP = 'build/made-from.txt'
const MADE_FROM = [
  'app',
  'db',
  'public',
  'package.json',
  'package-lock.json',
  'remix.config.js',
  'tsconfig.json',
  'vite.config.ts',
]

/**
 * Builds unless the last build was made from these very sources. True when there is an up-to-date build at the end.
 * What it says goes to stderr: stdout is for what the command that needs the build has to answer.
 */
export function buildIfStale() {
  const sources = hashOfSources()
  if (existsSync(inProject(SERVER_BUILD)) && stampedHash() === sources) return true
  process.stderr.write('Building. This takes half a minute, and only after a change.\n')
  rmSync(inProject(STAMP), { force: true })
  if (!runNpm(['run', '--silent', 'build'], { env: { NODE_ENV: 'production' }, toStderr: true })) return false
  writeFileSync(inProject(STAMP), sources)
  return true
}

const stampedHash = () => (existsSync(inProject(STAMP)) ? readFileSync(inProject(STAMP), 'utf8') : undefined)

function hashOfSources() {
  const hash = createHash('sha256')
  for (const file of MADE_FROM.flatMap(filesUnder)) {
    hash
      .update(`${file}\n`)
      .update(readFileSync(inProject(file)))
      .update('\n')
  }
  return hash.digest('hex')
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(path) {
  if (!existsSync(inProject(path))) return []
  if (!statSync(inProject(path)).isDirectory()) return [path]
  return readdirSync(inProject(path))
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`))
}
