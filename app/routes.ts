import { layout, route, type RouteConfig, type RouteConfigEntry } from '@remix-run/route-config'

/** Every URL and the file that answers it: nothing becomes a URL by lying in a folder. `paths.ts` has them as functions. */
const account: RouteConfigEntry[] = []

const people: RouteConfigEntry[] = []

const about: RouteConfigEntry[] = []

const work: RouteConfigEntry[] = [
  route('/', 'routes/work/your-work.tsx'),
  route('assessments', 'routes/register/register.tsx'),
]

/** Pages stand in one layout, which shows what went wrong with them. */
const pages = layout('routes/every-page.tsx', [...work, ...account, ...people, ...about, route('*', 'routes/no-such-page.tsx')])

export default [pages] satisfies RouteConfig
