import type { ServerBuild } from '@remix-run/node'

/**
 * Reduces a build to the routes that could match a path, with their layouts. Remix ranks all its routes several times
 * for each request, which took a fifth of the time of a small page. Remix still chooses between the remaining routes
 * by its own rules. If no route could match, it gets them all.
 */
export function routesLike(build: ServerBuild): (pathname: string) => ServerBuild {
  const patterns = Object.values(build.routes).flatMap((route) => {
    const path = pathOf(build, route)
    return path === undefined || path.endsWith('*') ? [] : [{ id: route.id, pattern: patternOf(path) }]
  })
  const parts = new Map<string, ServerBuild>()
  return (pathname) => {
    const path = decoded(pathname)
    const ids = patterns.flatMap(({ id, pattern }) => (pattern.test(path) ? [id] : []))
    const key = ids.join(' ')
    const part = parts.get(key) ?? (ids.length === 0 ? build : partOf(build, ids))
    parts.set(key, part)
    return part
  }
}

type Route = ServerBuild['routes'][string] & object

/** The full path of a route, or undefined for a layout. */
function pathOf(build: ServerBuild, route: Route): string | undefined {
  if (route.path === undefined && !route.index) return undefined
  return withLayouts(build, route)
    .map(({ path = '' }) => path)
    .join('/')
}

/** A route and its layouts, outermost first. */
function withLayouts(build: ServerBuild, route: Route): Route[] {
  const parent = route.parentId === undefined ? undefined : build.routes[route.parentId]
  return parent ? [...withLayouts(build, parent), route] : [route]
}

/** Matches like Remix: ignores case and trailing slashes. */
function patternOf(path: string): RegExp {
  const segments = path
    .split('/')
    .filter(Boolean)
    .map((segment) => (segment.startsWith(':') ? '[^/]+' : segment.replace(/[\\.+*?^${}()|[\]]/g, '\\$&')))
  return new RegExp(`^/${segments.join('/')}/*$`, 'i')
}

/** The data of a page uses the same routes as the page. */
const decoded = (pathname: string): string =>
  pathname
    .replace(/\.data$/, '')
    .replace(/^\/_root$/, '/')
    .split('/')
    .map((segment) => decodeURIComponent(segment).replaceAll('/', '%2F'))
    .join('/')

function partOf(build: ServerBuild, ids: readonly string[]): ServerBuild {
  const kept = new Set(
    ids.flatMap((id) => withLayouts(build, build.routes[id] as Route).map((route) => route.id)),
  )
  const only = <T>(routes: Record<string, T>) =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => kept.has(id)))
  return {
    ...build,
    routes: only(build.routes),
    assets: { ...build.assets, routes: only(build.assets.routes) },
  }
}
