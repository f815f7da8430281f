// @ts-check
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { inProject } from './project.js'
import { runNpm } from './run.js'

export const SERVER_BUILD = 'build/server/index.js'
const BUILD_TOOL = 'node_modules/@remix-run/dev'
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
 * Builds, unless the last build was made from the current sources. Without the development packages nothing
 * can be built, so the existing build is used. Returns true when there is a build to run. Messages go to
 * stderr: stdout is for the answer of the command that needs the build.
 */
export function buildIfStale() {
  const hasBuild = existsSync(inProject(SERVER_BUILD))
  if (!existsSync(inProject(BUILD_TOOL))) {
    if (!hasBuild)
      process.stderr.write('Run npm ci and npm run build first: building needs the development packages.\n')
    return hasBuild
  }
  const sources = hashOfSources()
  if (hasBuild && stampedHash() === sources) return true
  process.stderr.write('Building. This takes half a minute, and is only needed after a change.\n')
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
