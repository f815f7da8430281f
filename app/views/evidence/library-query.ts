import type { FactFilter } from '#app/data/evidence/list-facts.server.ts'
import { EVIDENCE_KINDS } from '#app/domain/assessment/evidence-item.ts'
import { FACTS_SHOWN } from '#app/domain/evidence/facts-shown.ts'
import { paths } from '#app/paths.ts'
import { pageNumberIn } from '#app/views/list-address.ts'

/** Reads filters, sorting and page number from the address. Ignores invalid values. */
export function readLibraryQuery(search: URLSearchParams): FactFilter {
  const text = (name: string) => (search.get(name) ?? '').trim().slice(0, 200) || undefined
  return {
    shown: FACTS_SHOWN.find((each) => each === search.get('show')) ?? 'current',
    search: text('q'),
    characteristic: text('characteristic'),
    kind: EVIDENCE_KINDS.find((each) => each === search.get('kind')),
    area: text('area'),
    sort: search.get('sort') === 'as-of' ? 'as-of' : 'statement',
    pageNumber: pageNumberIn(search),
  }
}

export const libraryPage = (
  { shown, search, sort, pageNumber: _, ...filters }: FactFilter,
  page: number,
): string =>
  paths.library({
    q: search,
    ...filters,
    show: shown === 'current' ? undefined : shown,
    sort: sort === 'statement' ? undefined : sort,
    page: page === 1 ? undefined : String(page),
  })
