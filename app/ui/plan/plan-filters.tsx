import { PLAN_STATE_LABELS, PLAN_STATES } from '#app/domain/plan/planned-decision.ts'
import { paths } from '#app/paths.ts'
import { DirectorateFilter, FilterSelect } from '#app/ui/form/list-filters.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { Details } from '#app/ui/govuk/details.tsx'
import { Select } from '#app/ui/govuk/select.tsx'
import type { PlanQuery } from '#app/views/plan/plan-query.ts'

type Props = {
  query: PlanQuery
  directorates: readonly { id: string; name: string }[]
  bodies: readonly string[]
}

/** Sent by GET so that people can share the address. */
export function PlanFilters({ query, directorates, bodies }: Props) {
  const isNarrowed =
    query.period === 'taken' || Boolean(query.state ?? (query.directorate || query.body || undefined))
  return (
    <form method="get" action={paths.plan()} role="search" aria-label="Forward plan">
      <Details summary="Filter the plan" open={isNarrowed}>
        <Select
          name="period"
          label="Decisions"
          defaultValue={query.period}
          items={[
            { value: 'upcoming', text: 'To come, or without a date' },
            { value: 'taken', text: 'Already taken' },
          ]}
        />
        <FilterSelect
          name="state"
          label="Assessment"
          defaultValue={query.state}
          items={PLAN_STATES.map((state) => ({ value: state, text: PLAN_STATE_LABELS[state] }))}
        />
        <FilterSelect
          name="body"
          label="Who decides"
          defaultValue={query.body}
          items={bodies.map((body) => ({ value: body, text: body }))}
        />
        <DirectorateFilter directorates={directorates} defaultValue={query.directorate} />
        <div className="govuk-button-group">
          <Button className="govuk-button--secondary">Show decisions</Button>
          {isNarrowed && (
            <a className="govuk-link" href={paths.plan()}>
              Clear filters
            </a>
          )}
        </div>
      </Details>
    </form>
  )
}
