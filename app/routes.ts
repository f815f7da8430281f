import { layout, route, type RouteConfig, type RouteConfigEntry } from '@remix-run/route-config'

/** Every URL and the file that answers it: nothing becomes a URL by lying in a folder. `paths.ts` has them as functions. */
const account: RouteConfigEntry[] = [
  route('sign-in', 'routes/account/sign-in.tsx'),
  route('sign-out', 'routes/account/sign-out.ts'),
  route('password', 'routes/account/password.tsx'),
  route('link/:token', 'routes/account/one-time-link.tsx'),
  route('set-up', 'routes/account/set-up.tsx'),
]

const people: RouteConfigEntry[] = []

const about: RouteConfigEntry[] = []

const work: RouteConfigEntry[] = [
  route('/', 'routes/work/your-work.tsx'),
  route('assessments', 'routes/register/register.tsx'),
]

const drafting: RouteConfigEntry[] = [
  route('assessments/:reference', 'routes/assessment/task-list.tsx'),
  route('assessments/:reference/proposal', 'routes/assessment/proposal.tsx'),
  route('assessments/:reference/baseline', 'routes/assessment/baseline.tsx'),
  route('assessments/:reference/baseline/:characteristic', 'routes/assessment/baseline-of.tsx'),
  route('assessments/:reference/impacts', 'routes/assessment/impacts.tsx'),
  route('assessments/:reference/impacts/:number', 'routes/assessment/impact.tsx'),
  route('assessments/:reference/no-impact/:characteristic', 'routes/assessment/no-impact.tsx'),
]

/** Pages stand in one layout, which shows what went wrong with them. */
const pages = layout('routes/every-page.tsx', [...work, ...account, ...people, ...about, ...drafting, route('*', 'routes/no-such-page.tsx')])

export default [pages] satisfies RouteConfig
