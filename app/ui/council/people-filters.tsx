import { ROLES } from '#app/domain/people.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/govuk/button.tsx'
import { Details } from '#app/ui/govuk/details.tsx'
import { Input } from '#app/ui/govuk/input.tsx'
import { Select } from '#app/ui/govuk/select.tsx'
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
        <Select
          name="role"
          label="Role"
          defaultValue={query.role}
          items={[{ value: '', text: 'Any' }, ...ROLES.map((role) => ({ value: role, text: role }))]}
        />
        <Select
          name="directorate"
          label="Directorate"
          defaultValue={query.directorate}
          items={[
            { value: '', text: 'Any' },
            ...directorates.map(({ id, name }) => ({ value: id, text: name })),
          ]}
        />
        <Select
          name="state"
          label="Can sign in"
          defaultValue={query.state}
          items={[
            { value: '', text: 'Any' },
            { value: 'enabled', text: 'Yes' },
            { value: 'disabled', text: 'No, disabled' },
          ]}
        />
      </Details>
      <Button className="govuk-button--secondary">Search</Button>
    </form>
  )
}
