import type { ServerBuild } from '@remix-run/node'

/**
 * Gives of a build what can answer under a path: the routes that are like it, with the layouts around them.
 * Remix ranks all the routes that
 * it has several times for each request, which cost a fifth of a small page. It still chooses among those
 * that are left, by its own rules;
 * where none is like the path it has them all.
 */
export function routesLike(build: ServerBuild): (pathname: string) => ServerBuild {
  const patterns = Object.values(build.routes).flatMap((route) => {
    const path = pathOf(build, route)
    return path === undefined || path.endsWith('*') ? [] : [{ id: route.id, pattern: patternOf(path) }]
  })
  const parts = new Map<string, ServerBuild>()
  return (pathname) => {
    const asked = decoded(pathname)
    const ids = patterns.flatMap(({ id, pattern }) => (pattern.test(asked) ? [id] : []))
    const key = ids.join(' ')
    const part = parts.get(key) ?? (ids.length === 0 ? build : partOf(build, ids))
    parts.set(key, part)
    return part
  }
}

type Route = ServerBuild['routes'][string] & object

/** The whole path of a route that can be asked for; undefined for a layout. */
function pathOf(build: ServerBuild, route: Route): string | undefined {
  if (route.path === undefined && !route.index) return undefined
  return withLayouts(build, route)
    .map(({ path = '' }) => path)
    .join('/')
}

/** A route, and those around it, the outermost first. */
function withLayouts(build: ServerBuild, route: Route): Route[] {
  const parent = route.parentId === undefined ? undefined : build.routes[route.parentId]
  return parent ? [...withLayouts(build, parent), route] : [route]
}

/** As Remix reads it: in any case, and with slashes at the end. */
function patternOf(path: string): RegExp {
  const segments = path
    .split('/')
    .filter(Boolean)
    .map((segment) => (segment.startsWith(':') ? '[^/]+' : segment.replace(/[\\.+*?^${}()|[\]]/g, '\\$&')))
  return new RegExp(`^/${segments.join('/')}/*$`, 'i')
}

/** The data of a page have the page's own routes. */
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
