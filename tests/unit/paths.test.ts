import { matchPath } from '@remix-run/react'
import type { RouteConfigEntry } from '@remix-run/route-config'
import { expect, it } from 'vitest'
import { paths } from '#app/paths.ts'
import routes from '#app/routes.ts'

/** `/health` is answered before Remix. */
const NOT_OF_REMIX = ['health']

const patterns = (await Promise.resolve(routes))
  .flatMap((entry) => patternsIn(entry))
  .filter((pattern) => pattern !== '/*')
const made = Object.entries(paths)
  .filter(([name]) => !NOT_OF_REMIX.includes(name))
  .map(([name, make]) => [name, addressFrom(make as (...of: string[]) => string)] as const)

it.each(made)('%s leads to a route: %s', (_name, address) => {
  expect(patterns.filter((pattern) => matchPath(pattern, address))).not.toEqual([])
})

it.each(patterns)('%s has a path', (pattern) => {
  expect(made.filter(([, address]) => matchPath(pattern, address))).not.toEqual([])
})

function addressFrom(make: (...of: string[]) => string): string {
  return make('EQIA-12', '3', 'x').replace(/\?.*/, '')
}

function patternsIn({ path, children = [] }: RouteConfigEntry): string[] {
  const below = children.flatMap((child) => patternsIn(child))
  return path === undefined ? below : [`/${path.replace(/^\//, '')}`, ...below]
}
