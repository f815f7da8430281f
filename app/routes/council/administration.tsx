import { useLoaderData } from '@remix-run/react'
import {
  CHANGES_PER_PAGE,
  countAdministration,
  listAdministration,
} from '#app/data/council/administration.server.ts'
import { ADMINISTRATION_KINDS } from '#app/domain/council/administration.ts'
import { paths } from '#app/paths.ts'
import { ListPages } from '#app/ui/layout/list-pages.tsx'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { titled } from '#app/ui/page-title.ts'
import { AdministrationFilters } from '#app/ui/council/administration-filters.tsx'
import { AdministrationTable } from '#app/ui/council/administration-table.tsx'
import { withRole } from '#app/pages/page.server.ts'
import { readAdministrationQuery } from '#app/views/council/administration-query.ts'
import { shownChange } from '#app/views/council/shown-administration.ts'

export const meta = titled<typeof loader>(({ data: { query, pages } }) =>
  pages > 1 ? `What administrators did (page ${query.page} of ${pages})` : 'What administrators did',
)

export const loader = withRole(['equality lead', 'administrator'], async ({ db, url }) => {
  const requested = readAdministrationQuery(url.searchParams)
  const { q, kind } = requested
  const filter = { search: q, events: kind && ADMINISTRATION_KINDS[kind].events }
  const total = await countAdministration(db, filter)
  const pages = Math.max(1, Math.ceil(total / CHANGES_PER_PAGE))
  const query = { ...requested, page: Math.min(requested.page, pages) }
  const rows = await listAdministration(db, filter, query.page)
  return { query, total, pages, changes: rows.map(shownChange) }
})

export default function Administration() {
  const { query, total, pages, changes } = useLoaderData<typeof loader>()
  const hrefOf = (page: number) =>
    paths.administration({ q: query.q, kind: query.kind ?? '', page: page > 1 ? String(page) : '' })
  return (
    <>
      <PageHeading size="xl">What administrators did</PageHeading>
      <p className="govuk-body">
        Every change to people, their access and directorates. The person and the equality leads are told of
        each change to a person. Administrators and equality leads can see this page.
      </p>
      <AdministrationFilters query={query} />
      <p className="govuk-body" role="status">
        {total === 1 ? '1 change' : `${total.toLocaleString('en-GB')} changes`}
        {pages > 1 && `, page ${query.page} of ${pages}`}
      </p>
      {changes.length > 0 ? (
        <AdministrationTable changes={changes} />
      ) : (
        <p className="govuk-body">
          We did not find any changes.{' '}
          <a className="govuk-link" href={paths.administration()}>
            Clear the search and filter
          </a>
        </p>
      )}
      <ListPages page={query.page} pages={pages} hrefOf={hrefOf} label="Pages of what administrators did" />
    </>
  )
}
