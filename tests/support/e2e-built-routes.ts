import { pathToFileURL } from 'node:url'
import { inProject } from '#scripts/project.js'

/** One address of the build: what answers it, and under which policy. */
export type BuiltRoute = {
  id: string
  address: string
  loads: boolean
  sends: boolean
  policies: (string | undefined)[]
}

type Handler = ((...args: never[]) => unknown) & { [POLICY]?: string }
type RouteModule = { loader?: Handler; action?: Handler; default?: unknown }
type Build = { routes: Record<string, { id: string; parentId?: string; path?: string; module: RouteModule }> }

const POLICY = Symbol.for('due-regard.policy')

/** Every route that the build knows, layouts too, from the build itself: nobody has to remember to list one. */
export async function builtRoutes(): Promise<BuiltRoute[]> {
  const build = (await import(pathToFileURL(inProject('build/server/index.js')).href)) as Build
  const addressOf = (id: string | undefined): string => {
    const route = id === undefined ? undefined : build.routes[id]
    return route ? [addressOf(route.parentId), route.path].filter(Boolean).join('/') : ''
  }
  return Object.values(build.routes).map(({ id, module }) => ({
    id,
    address: `/${addressOf(id)}`.replace(/\/+/g, '/'),
    loads: module.loader !== undefined || module.default !== undefined,
    sends: module.action !== undefined,
    policies: [module.loader, module.action]
      .filter((handler) => handler !== undefined)
      .map((handler) => handler[POLICY]),
  }))
}
