import { PLAN_STATES, type PlanState } from '#app/domain/plan/planned-decision.ts'
import { paths } from '#app/paths.ts'

export type PlanQuery = {
  period: 'upcoming' | 'taken'
  state: PlanState | undefined
  directorate: string
  body: string
  page: number
}

/** What the plan can be asked for in its address. Anything else is left out, and nothing is an error. */
export function readPlanQuery(search: URLSearchParams): PlanQuery {
  const period = search.get('period') === 'taken' ? 'taken' : 'upcoming'
  const state = PLAN_STATES.find((each) => each === search.get('state'))
  const directorate = (search.get('directorate') ?? '').slice(0, 100)
  const body = (search.get('body') ?? '').slice(0, 200)
  const page = /^[1-9]\d{0,4}$/.test(search.get('page') ?? '') ? Number(search.get('page')) : 1
  return { period, state, directorate, body, page }
}

/** The address of the same list, changed in this. */
export const planLike = (query: PlanQuery, change: Partial<PlanQuery> = {}): string => {
  const { period, page, ...rest } = { ...query, ...change }
  return paths.plan({
    ...rest,
    period: period === 'taken' ? period : undefined,
    page: page > 1 ? String(page) : undefined,
  })
}
