import type { ServerBuild } from '@remix-run/node'
import { describe, expect, test } from 'vitest'
import { routesLike } from '#app/http/routes-like.server.ts'

const ROUTES = {
  root: {},
  page: { parentId: 'root' },
  home: { parentId: 'page', path: '/' },
  list: { parentId: 'page', path: 'things' },
  new: { parentId: 'page', path: 'things/new' },
  one: { parentId: 'page', path: 'things/:id' },
  file: { parentId: 'page', path: 'things/:id/document.json' },
  other: { parentId: 'page', path: '*' },
}
const routes = Object.fromEntries(Object.entries(ROUTES).map(([id, route]) => [id, { id, ...route }]))
const build = { assets: { routes, url: '/manifest.js' }, routes } as unknown as ServerBuild
const like = routesLike(build)
const idsLike = (path: string) =>
  Object.keys(like(path).routes).filter((id) => id !== 'root' && id !== 'page')
const ALL = Object.keys(ROUTES).slice(2)

describe('the routes that Remix chooses from', () => {
  test.each([
    ['/', ['home']],
    ['/things', ['list']],
    ['/things/', ['list']],
    ['/Things', ['list']],
    ['/th%69ngs', ['list']],
    ['/things/7', ['one']],
    ['/things/new', ['new', 'one']],
    ['/things/a%2Fb', ['one']],
    ['/things/7/document.json', ['file']],
    ['/things/7.data', ['one']],
    ['/_root.data', ['home']],
    ['/things/7/documentXjson', ALL],
    ['/nothing/like/it', ALL],
    ['//things', ALL],
    ['/__manifest', ALL],
  ])('for %s are %j', (path, ids) => {
    expect(idsLike(path)).toEqual(ids)
  })

  test('include the layouts around them, and browsers get the same list', () => {
    const { routes, assets } = like('/things/7')
    expect(Object.keys(routes)).toEqual(['root', 'page', 'one'])
    expect(Object.keys(assets.routes)).toEqual(['root', 'page', 'one'])
    expect(assets.url).toBe('/manifest.js')
  })

  test('are worked out once for all addresses of a kind', () => {
    expect(like('/things/7')).toBe(like('/things/8'))
    expect(like('/nothing')).toBe(build)
  })
})
