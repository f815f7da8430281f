import { expect, test } from 'vitest'
import type { RouteConfigEntry } from '@remix-run/route-config'
import * as root from '#app/root.tsx'
import routes from '#app/routes.ts'
import { policyOf } from '#app/pages/page.server.ts'

/** A layout's loader protects nothing below it, so each loader and action must ask for itself. */
const files = [...filesOf(routes)].filter((file) => file !== 'routes/every-page.tsx')

test.each(files)('%s asks who it is, in its loader and its action', async (file) => {
  const route = (await import(`#app/${file}`)) as Record<string, unknown>
  expect(
    policyOf(route['loader']),
    'every route has a loader, or nothing would ask who opens it',
  ).toBeDefined()
  if ('action' in route) expect(policyOf(route['action'])).toBeDefined()
  if ('default' in route && file !== 'routes/no-such-page.tsx')
    expect(route['meta'], 'every page has a title').toBeDefined()
})

test('so does the root', () => {
  expect(policyOf(root.loader)).toBe('anyone')
})

test('no two routes answer the same address', () => {
  const addresses = addressesOf(routes)
  expect(addresses.filter((address, index) => addresses.indexOf(address) !== index)).toEqual([])
})

function filesOf(entries: readonly RouteConfigEntry[]): string[] {
  return entries.flatMap(({ file, children = [] }) => [file, ...filesOf(children)])
}

function addressesOf(entries: readonly RouteConfigEntry[]): string[] {
  return entries.flatMap(({ path, children = [] }) => [
    ...(path === undefined ? [] : [path]),
    ...addressesOf(children),
  ])
}
