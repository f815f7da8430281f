import { dayOf } from '#app/domain/days.ts'
import { useLoaderData } from '@remix-run/react'
import { listDirectorates } from '#app/data/council/directorates.server.ts'
import { countTakenWithout, listBodies, listPlan } from '#app/data/plan/planned-decisions.server.ts'
import { hasRole, isFromPartner } from '#app/domain/people.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/govuk/button.tsx'
import { ImportedBanner } from '#app/ui/form/imported-banner.tsx'
import { Pagination } from '#app/ui/govuk/pagination.tsx'
import { WarningText } from '#app/ui/govuk/warning-text.tsx'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { titled } from '#app/ui/page-title.ts'
import { PlanTable } from '#app/ui/plan/plan-table.tsx'
import { DoneBanner } from '#app/ui/signoff/done-banner.tsx'
import { withRole } from '#app/pages/page.server.ts'
import { shownDecisions } from '#app/views/plan/shown-decisions.server.ts'
import { PlanFilters } from '#app/ui/plan/plan-filters.tsx'
import { planLike, readPlanQuery } from '#app/views/plan/plan-query.ts'

export const meta = titled<typeof loader>(({ data: { page, pages } }) =>
  pages > 1 ? `Forward plan (page ${page} of ${pages})` : 'Forward plan',
)

export const loader = withRole(['officer', 'manager', 'equality lead'], async (page) => {
  const { db, actor, now, url } = page
  const today = dayOf(now)
  const isPartner = isFromPartner(actor)
  const query = readPlanQuery(url.searchParams)
  const {
    rows,
    total,
    pages,
    page: at,
  } = await listPlan(
    db,
    {
      ...query,
      directorateId: query.directorate || undefined,
      body: query.body || undefined,
      concerning: isPartner ? actor : undefined,
    },
    today,
  )
  return {
    decisions: await shownDecisions(page, rows),
    total,
    pages,
    page: at,
    query,
    directorates: await listDirectorates(db),
    bodies: isPartner ? [...new Set(rows.map(({ body }) => body))] : await listBodies(db),
    takenWithout: isPartner ? 0 : await countTakenWithout(db, today),
    mayKeep: hasRole(actor, 'equality lead'),
    done: url.searchParams.get('done'),
  }
})

export default function Plan() {
  const { decisions, total, pages, page, query, directorates, bodies, takenWithout, mayKeep, done } =
    useLoaderData<typeof loader>()
  const isTaken = query.period === 'taken'
  return (
    <>
      <DoneBanner done={done} />
      <ImportedBanner there="in the plan" />
      <PageHeading size="xl">Forward plan of decisions</PageHeading>
      {mayKeep && (
        <div className="govuk-button-group">
          <Button href={paths.newPlannedDecision()}>Add a decision</Button>
          <a className="govuk-link" href={paths.importPlan()}>
            Import a CSV file
          </a>
        </div>
      )}
      {takenWithout > 0 && !isTaken && <TakenWithout count={takenWithout} />}
      <PlanFilters query={query} directorates={directorates} bodies={bodies} />
      <h2 className="govuk-heading-m">{formatTotal(total, isTaken)}</h2>
      {decisions.length > 0 ? (
        <PlanTable caption="Forward plan" decisions={decisions} />
      ) : (
        <p className="govuk-body">
          {mayKeep
            ? 'Add a decision, or choose fewer filters.'
            : 'Equality leads maintain the plan. Choose fewer filters to see more.'}
        </p>
      )}
      {pages > 1 && (
        <Pagination
          landmarkLabel="Pages of the plan"
          {...(page > 1 ? { previous: { href: planLike(query, { pageNumber: page - 1 }) } } : {})}
          {...(page < pages ? { next: { href: planLike(query, { pageNumber: page + 1 }) } } : {})}
        />
      )}
    </>
  )
}

function TakenWithout({ count }: { count: number }) {
  return (
    <WarningText>
      <a className="govuk-link" href={paths.plan({ period: 'taken' })}>
        {count === 1 ? '1 decision was' : `${count.toLocaleString('en-GB')} decisions were`} taken without an
        approved assessment or a confirmed screening
      </a>
    </WarningText>
  )
}

function formatTotal(total: number, isTaken: boolean): string {
  const decisions = total === 1 ? '1 decision' : `${total.toLocaleString('en-GB')} decisions`
  return `${decisions} ${isTaken ? 'already taken' : 'to come'}`
}
