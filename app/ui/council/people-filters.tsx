import { ROLES } from '#app/domain/people.ts'
import { paths } from '#app/paths.ts'
import { DirectorateFilter, FilterSelect } from '#app/ui/form/list-filters.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { Details } from '#app/ui/govuk/details.tsx'
import { Input } from '#app/ui/govuk/input.tsx'
import type { PeopleQuery } from '#app/views/council/people-query.ts'

type Props = { query: PeopleQuery; directorates: readonly { id: string; name: string }[] }

/** Sends a GET, so that the address of the results can be shared. */
export function PeopleFilters({ query, directorates }: Props) {
  const isNarrowed = Boolean(query.role ?? query.state ?? (query.directorate || undefined))
  return (
    <form method="get" action={paths.people()} role="search">
      <Input
        name="q"
        label="Search by name, e-mail address, job or organisation"
        type="search"
        defaultValue={query.q}
      />
      <Details summary="Filter by role, directorate or status" open={isNarrowed}>
        <FilterSelect
          name="role"
          label="Role"
          defaultValue={query.role}
          items={ROLES.map((role) => ({ value: role, text: role }))}
        />
        <DirectorateFilter directorates={directorates} defaultValue={query.directorate} />
        <FilterSelect
          name="state"
          label="Can sign in"
          defaultValue={query.state}
          items={[
            { value: 'enabled', text: 'Yes' },
            { value: 'disabled', text: 'No, disabled' },
          ]}
        />
      </Details>
      <Button className="govuk-button--secondary">Search</Button>
    </form>
  )
}
