import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { inProject } from '#scripts/project.js'

type Locked = { version?: string; resolved?: string; integrity?: string } & Dependencies
type Dependencies = Partial<Record<'dependencies' | 'optionalDependencies', Record<string, string>>>

const packages = Object.entries(read<{ packages: Record<string, Locked> }>('package-lock.json').packages)
const paths = new Set(packages.map(([path]) => path))

it('names no registry, so a council can install from its own, and has a checksum for each package', () => {
  const odd = packages.filter(([path, { resolved, integrity }]) => path !== '' && (resolved || !integrity))
  expect(odd.map(([path]) => path)).toEqual([])
})

it('is complete: it includes packages for other kinds of machine, without which npm ci fails', () => {
  const missing = packages.flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !isLockedFor(path, name))
      .map((name) => `${name} for ${path}`),
  )
  expect(missing).toEqual([])
})

it('matches a package.json with exact versions', () => {
  const { dependencies, devDependencies } =
    read<Record<'dependencies' | 'devDependencies', Record<string, string>>>('package.json')
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  )
  expect(loose).toEqual([])
})

/** As Node looks for it: beside the package that asks, then one folder up, and so on. */
function isLockedFor(path: string, name: string): boolean {
  const here = path === '' ? `node_modules/${name}` : `${path}/node_modules/${name}`
  if (paths.has(here)) return true
  return path !== '' && isLockedFor(path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/'))), name)
}

function read<T>(file: string): T {
  return JSON.parse(readFileSync(inProject(file), 'utf8')) as T
}
