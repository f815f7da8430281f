import { dayOf } from '#app/domain/days.ts'
import { useLoaderData } from '@remix-run/react'
import { listCharacteristics } from '#app/data/council/council.server.ts'
import { countProposed, FACTS_PER_PAGE, listAreas, listFacts } from '#app/data/evidence/list-facts.server.ts'
import { hasRole, isFromPartner } from '#app/domain/people.ts'
import { paths } from '#app/paths.ts'
import { ImportedBanner } from '#app/ui/form/imported-banner.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { InsetText } from '#app/ui/govuk/inset-text.tsx'
import { Pagination } from '#app/ui/govuk/pagination.tsx'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { FactsTable } from '#app/ui/evidence/facts-table.tsx'
import { titled } from '#app/ui/page-title.ts'
import { DoneBanner } from '#app/ui/signoff/done-banner.tsx'
import { withRole } from '#app/pages/page.server.ts'
import { LibraryFilters } from '#app/ui/evidence/library-filters.tsx'
import { libraryPage, readLibraryQuery } from '#app/views/evidence/library-query.ts'

export const meta = titled<typeof loader>(({ data: { page, pages } }) =>
  pages > 1 ? `Evidence library (page ${page} of ${pages})` : 'Evidence library',
)

export const loader = withRole(['officer', 'manager', 'equality lead'], async ({ db, actor, now, url }) => {
  const filter = readLibraryQuery(url.searchParams)
  const today = dayOf(now)
  const isLead = hasRole(actor, 'equality lead')
  const listed = await listFacts(db, actor, filter, today)
  return {
    ...listed,
    first: (listed.page - 1) * FACTS_PER_PAGE + 1,
    filter,
    today,
    isLead,
    mayPropose: hasRole(actor, 'officer') && !isFromPartner(actor),
    proposed: isLead ? await countProposed(db) : 0,
    characteristics: await listCharacteristics(db),
    areas: await listAreas(db),
    done: url.searchParams.get('done'),
  }
})

export default function Library() {
  const {
    facts,
    first,
    total,
    pages,
    page,
    filter,
    today,
    isLead,
    mayPropose,
    proposed,
    characteristics,
    areas,
    done,
  } = useLoaderData<typeof loader>()
  return (
    <>
      <DoneBanner done={done} />
      <ImportedBanner there="in the library" />
      <PageHeading size="xl">Evidence library</PageHeading>
      <p className="govuk-body app-measure">
        Facts that the council shares, each with its date and source. When you write about a group, we show
        the facts about it next to the question so you can cite them.
      </p>
      {proposed > 0 && (
        <InsetText>
          <a className="govuk-link" href={paths.library({ show: 'proposed' })}>
            {proposed === 1 ? '1 proposed fact is waiting' : `${proposed} proposed facts are waiting`} for an
            equality lead
          </a>
        </InsetText>
      )}
      {(isLead || mayPropose) && (
        <div className="govuk-button-group">
          <Button href={paths.newFact()}>{isLead ? 'Add a fact' : 'Propose a fact'}</Button>
          {isLead && (
            <a className="govuk-link" href={paths.importFacts()}>
              Import a CSV file
            </a>
          )}
        </div>
      )}
      <LibraryFilters filter={filter} characteristics={characteristics} areas={areas} />
      <h2 className="govuk-heading-m">{formatTotal(total, first, facts.length)}</h2>
      {facts.length > 0 ? (
        <FactsTable facts={facts} characteristics={characteristics} today={today} />
      ) : (
        <p className="govuk-body">
          No facts match your search. Try fewer words or fewer filters, or clear them all.
        </p>
      )}
      {pages > 1 && (
        <Pagination
          landmarkLabel="Pages of facts"
          {...(page > 1 ? { previous: { href: libraryPage(filter, page - 1) } } : {})}
          {...(page < pages ? { next: { href: libraryPage(filter, page + 1) } } : {})}
        />
      )}
    </>
  )
}

function formatTotal(total: number, first: number, shown: number): string {
  const facts = total === 1 ? '1 fact' : `${total.toLocaleString('en-GB')} facts`
  return total === shown ? facts : `${first} to ${first + shown - 1} of ${facts}`
}
