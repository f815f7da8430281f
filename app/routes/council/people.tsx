import { useLoaderData } from '@remix-run/react'
import { listDirectorates } from '#app/data/council/directorates.server.ts'
import { listAlikeEmails, listPeople, PEOPLE_PER_PAGE } from '#app/data/council/people.server.ts'
import { joinList } from '#app/domain/checks/format-names.ts'
import { countUnseenAccountNotices } from '#app/data/work/account-notices.server.ts'
import { paths } from '#app/paths.ts'
import { ImportedBanner } from '#app/ui/form/imported-banner.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { InsetText } from '#app/ui/govuk/inset-text.tsx'
import { Pagination } from '#app/ui/govuk/pagination.tsx'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { titled } from '#app/ui/page-title.ts'
import { withRole } from '#app/pages/page.server.ts'
import { PeopleFilters } from '#app/ui/council/people-filters.tsx'
import { type PeopleQuery, readPeopleQuery } from '#app/views/council/people-query.ts'
import { PeopleTable } from '#app/ui/council/people-table.tsx'

export const meta = titled<typeof loader>(({ data: { query, pages } }) =>
  pages > 1 ? `People (page ${query.page} of ${pages})` : 'People',
)

export const loader = withRole(['administrator'], async ({ db, actor, url }) => {
  const requested = readPeopleQuery(url.searchParams)
  const filter = {
    search: requested.q,
    ...(requested.role ? { role: requested.role } : {}),
    ...(requested.state ? { state: requested.state } : {}),
    ...(requested.directorate ? { directorateId: requested.directorate } : {}),
  }
  const { total } = await listPeople(db, filter, 1)
  const pages = Math.max(1, Math.ceil(total / PEOPLE_PER_PAGE))
  const query: PeopleQuery = { ...requested, page: Math.min(requested.page, pages) }
  const { people } = await listPeople(db, filter, query.page)
  return {
    people,
    total,
    pages,
    query,
    alikeEmails: await listAlikeEmails(db),
    directorates: await listDirectorates(db),
    notices: await countUnseenAccountNotices(db, actor.id),
  }
})

export default function People() {
  const { people, total, pages, query, alikeEmails, directorates, notices } = useLoaderData<typeof loader>()
  const pageLink = (page: number) => paths.people({ ...query, page: page > 1 ? String(page) : '' })
  return (
    <>
      <ImportedBanner
        there="in the directory"
        more=" People who were added need a one-time link. You can create it on their own page."
      />
      <PageHeading size="xl">People</PageHeading>
      {alikeEmails.length > 0 && <AlikeEmails alike={alikeEmails} />}
      {notices > 0 && (
        <InsetText>
          <a className="govuk-link" href={`${paths.home()}#news`}>
            {notices === 1 ? 'There is 1 notice' : `There are ${notices} notices`} about accounts that you
            have not seen
          </a>
        </InsetText>
      )}
      <div className="govuk-button-group">
        <Button href={paths.newPerson()}>Add a person</Button>
        <a className="govuk-link" href={paths.administration()}>
          What administrators did
        </a>
        <a className="govuk-link" href={paths.importPeople()}>
          Import a CSV file
        </a>
      </div>
      <PeopleFilters query={query} directorates={directorates} />
      <p className="govuk-body" role="status">
        {total === 1 ? '1 person' : `${total.toLocaleString('en-GB')} people`}
        {pages > 1 && `, page ${query.page} of ${pages}`}
      </p>
      {people.length > 0 ? (
        <PeopleTable people={people} />
      ) : (
        <p className="govuk-body">
          We did not find anyone.{' '}
          <a className="govuk-link" href={paths.people()}>
            Clear the search and filters
          </a>
          , or add a person.
        </p>
      )}
      {pages > 1 && (
        <Pagination
          landmarkLabel="Pages of people"
          {...(query.page > 1 ? { previous: { href: pageLink(query.page - 1) } } : {})}
          {...(query.page < pages ? { next: { href: pageLink(query.page + 1) } } : {})}
        />
      )}
    </>
  )
}

/** From a release that let two people have such addresses. Nobody is locked out, but they are easily mixed up. */
const AlikeEmails = ({ alike }: { alike: readonly (readonly string[])[] }) => (
  <InsetText>
    <p className="govuk-body">
      Some people have e-mail addresses that look alike. They can sign in only if they type theirs exactly as
      it is here. Change one of each.
    </p>
    <ul className="govuk-list govuk-list--bullet">
      {alike.map((emails) => (
        <li key={emails.join(' ')}>{joinList(emails)}</li>
      ))}
    </ul>
  </InsetText>
)
