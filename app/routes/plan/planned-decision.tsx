import { describePerson } from '#app/domain/describe-person.ts'
import { useLoaderData } from '@remix-run/react'
import { listDirectorates } from '#app/data/council/directorates.server.ts'
import { listHistoryOf } from '#app/data/history.server.ts'
import { getPlannedDecision } from '#app/data/plan/planned-decisions.server.ts'
import { listScreenings } from '#app/data/plan/screenings.server.ts'
import { hasRole, isFromPartner } from '#app/domain/people.ts'
import { hiddenPlannedDecision } from '#app/domain/failures.ts'
import { listVisible } from '#app/data/assessment/list-register.server.ts'
import { paths } from '#app/paths.ts'
import { formatDateTime } from '#app/domain/date-text.ts'
import { BackLink } from '#app/ui/govuk/back-link.tsx'
import { SummaryList } from '#app/ui/govuk/summary-list.tsx'
import { WarningText } from '#app/ui/govuk/warning-text.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { titled } from '#app/ui/page-title.ts'
import { describePlanEvent } from '#app/views/plan/describe-plan-event.ts'
import { PlanStateCell } from '#app/ui/plan/plan-state.tsx'
import { Screenings } from '#app/ui/plan/screenings.tsx'
import { DoneBanner } from '#app/ui/signoff/done-banner.tsx'
import { RedactedNote } from '#app/ui/council/redacted-note.tsx'
import { redactionsIn } from '#app/views/council/redactions-in.ts'
import { withRole } from '#app/pages/page.server.ts'
import { shownDecisions } from '#app/views/plan/shown-decisions.server.ts'
import { WhatYouCanDo } from '#app/ui/plan/what-you-can-do.tsx'

export const handle: PageHandle = { before: () => <BackLink href={paths.plan()}>Forward plan</BackLink> }
export const meta = titled<typeof loader>(
  ({ data }) => data.decision?.title ?? 'A decision of the forward plan',
)

export const loader = withRole(['officer', 'manager', 'equality lead'], async (page) => {
  const { db, actor, params, url } = page
  const row = await getPlannedDecision(db, params['id'] ?? '')
  const isPartner = isFromPartner(actor)
  if (isPartner && (await listVisible(db, actor, row.assessmentId ? [row.assessmentId] : [])).size === 0)
    throw hiddenPlannedDecision()
  const [decision] = await shownDecisions(page, [row])
  const screenings = await listScreenings(db, row.id)
  const directorates = new Map((await listDirectorates(db)).map(({ id, name }) => [id, name]))
  const isLead = hasRole(actor, 'equality lead')
  const history = await listHistoryOf(db, row.id)
  const hasNone = row.state !== 'assessed' && !isPartner
  return {
    decision,
    removedAt: row.removedAt,
    screenings: screenings.map(({ hash: _, answerHash: __, ...screening }) => screening),
    may: {
      start: hasNone && hasRole(actor, 'officer'),
      link: (hasNone && hasRole(actor, 'officer')) || isLead,
      screen: hasNone && (hasRole(actor, 'officer') || hasRole(actor, 'manager')),
      confirm:
        isLead && screenings.some(({ state, saidBy }) => state === 'to confirm' && saidBy !== actor.id),
      change: isLead,
    },
    redactions: redactionsIn(history),
    redactAt: isLead && paths.redactPlannedDecision(row.id),
    history: history.map(({ id, at, personName, personWas, event, details }) => {
      return {
        id,
        at,
        says: `${describePerson(personName, personWas)} ${describePlanEvent(event, details, directorates)}`,
      }
    }),
    done: url.searchParams.get('done'),
  }
})

export default function PlannedDecisionPage() {
  const { decision, removedAt, screenings, may, redactions, redactAt, history, done } =
    useLoaderData<typeof loader>()
  if (!decision) return null
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <DoneBanner done={done} />
        <PageHeading caption="Forward plan">{decision.title}</PageHeading>
        {removedAt && <WarningText>Taken off the plan on {formatDateTime(removedAt)}.</WarningText>}
        <SummaryList
          rows={[
            { key: 'Who decides', value: decision.body },
            { key: 'Decision', value: decision.decision },
            { key: 'Report reference', value: decision.reportReference ?? 'None yet' },
            { key: 'Directorate', value: decision.directorate ?? 'None yet' },
            { key: 'Assessment', value: { text: <PlanStateCell decision={decision} /> } },
          ]}
        />
        {!removedAt && <WhatYouCanDo id={decision.id} state={decision.state} may={may} />}
        <Screenings screenings={screenings} />
        <RedactedNote redactions={redactions} redactAt={redactAt} />
        <h2 className="govuk-heading-m">History</h2>
        <ul className="govuk-list">
          {history.map(({ id, at, says }) => (
            <li key={id}>
              {formatDateTime(at)}: {says}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
