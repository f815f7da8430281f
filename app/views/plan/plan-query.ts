import { PLAN_STATES, type PlanState } from '#app/domain/plan/planned-decision.ts'
import { paths } from '#app/paths.ts'
import { pageNumberIn } from '#app/views/list-address.ts'

export type PlanQuery = {
  period: 'upcoming' | 'taken'
  state: PlanState | undefined
  directorate: string
  body: string
  pageNumber: number
}

/** Reads filters and page number from the address. Ignores invalid values. */
export function readPlanQuery(search: URLSearchParams): PlanQuery {
  const period = search.get('period') === 'taken' ? 'taken' : 'upcoming'
  const state = PLAN_STATES.find((each) => each === search.get('state'))
  const directorate = (search.get('directorate') ?? '').slice(0, 100)
  const body = (search.get('body') ?? '').slice(0, 200)
  const pageNumber = pageNumberIn(search)
  return { period, state, directorate, body, pageNumber }
}

export const planLike = (query: PlanQuery, change: Partial<PlanQuery> = {}): string => {
  const { period, pageNumber, ...rest } = { ...query, ...change }
  return paths.plan({
    ...rest,
    period: period === 'taken' ? period : undefined,
    page: pageNumber > 1 ? String(pageNumber) : undefined,
  })
}
