import { ADMINISTRATION_KINDS } from '#app/domain/council/administration.ts'
import { paths } from '#app/paths.ts'
import { FilterSelect } from '#app/ui/form/list-filters.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { Input } from '#app/ui/govuk/input.tsx'
import type { AdministrationQuery } from '#app/views/council/administration-query.ts'

/** Sends a GET, so that the address of the results can be shared. */
export function AdministrationFilters({ query }: { query: AdministrationQuery }) {
  return (
    <form method="get" action={paths.administration()} role="search">
      <Input
        name="q"
        label="Name or e-mail address of an administrator or the person"
        hint="Earlier names and addresses count too"
        type="search"
        defaultValue={query.q}
      />
      <FilterSelect
        name="kind"
        label="What was done"
        defaultValue={query.kind}
        items={Object.entries(ADMINISTRATION_KINDS).map(([value, { name }]) => ({ value, text: name }))}
      />
      <Button className="govuk-button--secondary">Search</Button>
    </form>
  )
}
