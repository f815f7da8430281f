import { ADMINISTRATION_KINDS, type AdministrationKind } from '#app/domain/council/administration.ts'
import { pageNumberIn } from '#app/views/list-address.ts'

/** The search and filter in the address of the page of what administrators did. Anything unknown is ignored. */
export function readAdministrationQuery(search: URLSearchParams) {
  const kinds = Object.keys(ADMINISTRATION_KINDS) as AdministrationKind[]
  return {
    q: (search.get('q') ?? '').trim().slice(0, 200),
    kind: kinds.find((each) => each === search.get('kind')),
    page: pageNumberIn(search),
  }
}

export type AdministrationQuery = ReturnType<typeof readAdministrationQuery>
