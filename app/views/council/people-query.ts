import { ROLES, type Role } from '#app/domain/people.ts'
import { pageNumberIn } from '#app/views/list-address.ts'

/** The search and filters in the address of the people page. Anything unknown is ignored. */
export function readPeopleQuery(search: URLSearchParams) {
  const q = (search.get('q') ?? '').trim().slice(0, 200)
  const role = ROLES.find((each) => each === search.get('role'))
  const state = (['enabled', 'disabled'] as const).find((each) => each === search.get('state'))
  const directorate = (search.get('directorate') ?? '').slice(0, 100)
  const page = pageNumberIn(search)
  return { q, role, state, directorate, page }
}

export type PeopleQuery = {
  q: string
  role: Role | undefined
  state: 'enabled' | 'disabled' | undefined
  directorate: string
  page: number
}
