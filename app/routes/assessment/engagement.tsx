import { useLoaderData } from '@remix-run/react'
import { findSection, listSections } from '#app/data/assessment/sections.server.ts'
import { totalEngaged } from '#app/domain/assessment/engagement-entry.ts'
import { paths } from '#app/paths.ts'
import { ChangesRequested } from '#app/ui/signoff/changes-requested.tsx'
import { AssessmentHeading } from '#app/ui/assessment/assessment-heading.tsx'
import { toTaskList } from '#app/ui/assessment/back-links.tsx'
import { EngagementLog } from '#app/ui/evidence/engagement-log.tsx'
import { loggedEntry, sortOf, sorted, formatTotal } from '#app/views/evidence/engagement-order.ts'
import { FindingsHere } from '#app/ui/checks/findings-here.tsx'
import { ListNewsBanner, RemovedRows } from '#app/ui/assessment/list-changes.tsx'
import { AffectedGroupsTable } from '#app/ui/evidence/affected-groups-table.tsx'
import { YouSaidWeChangedTable } from '#app/ui/evidence/you-said-we-changed-table.tsx'
import { ImportedBanner } from '#app/ui/form/imported-banner.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { titled } from '#app/ui/page-title.ts'
import { headOf } from '#app/views/assessment/assessment-head.ts'
import { onAssessment } from '#app/pages/assessment/assessment-page.server.ts'
import { summariseEngagement } from '#app/views/evidence/engagement-in-view.server.ts'
import { changeList, newsOf } from '#app/pages/assessment/list-changes.server.ts'
import { findRequestedChanges, findingsHere } from '#app/pages/assessment/open-section.server.ts'

export const handle = toTaskList
export const meta = titled<typeof loader>(({ data }) => `Engagement log: ${data.head.reference}`)

export const loader = onAssessment('edit', async (page) => {
  const { db, assessment, now, url } = page
  const rows = await listSections(db, assessment.versionId, 'engagement-entry')
  const sort = sortOf(url.searchParams.get('sort'))
  const entries = rows.filter(({ removedAt }) => removedAt === null).map(loggedEntry)
  const removed = rows.filter(({ removedAt }) => removedAt !== null).map(loggedEntry)
  const conclusion = await findSection(db, assessment.versionId, 'conclusion')
  return {
    head: headOf(assessment, now),
    findings: await findingsHere(page),
    askedToChange: await findRequestedChanges(page, 'engagement'),
    news: newsOf(page),
    sort,
    entries: sorted(entries, sort),
    total: totalEngaged(entries),
    removed: removed.map(({ number, organisation }) => ({ number, name: `${number}. ${organisation}` })),
    ...(await summariseEngagement(page)),
    hasReason: conclusion?.values['noEngagementReason'] !== undefined,
  }
})

export const action = onAssessment('edit', (page) =>
  changeList(page, 'engagement-entry', paths.engagement(page.assessment.reference)),
)

export default function EngagementPage() {
  const { head, findings, askedToChange, news, sort, entries, total, said, affected, removed, hasReason } =
    useLoaderData<typeof loader>()
  const { reference } = head
  const isEmpty = entries.length === 0
  const reason = `${paths.conclusion(reference)}#noEngagementReason`
  return (
    <>
      <ListNewsBanner news={news} name="Entry" />
      <ImportedBanner there="in the log" />
      <AssessmentHeading head={head}>Engagement log</AssessmentHeading>
      {askedToChange && <ChangesRequested comments={askedToChange} />}
      <FindingsHere findings={findings} />
      {isEmpty ? (
        <p className="govuk-body app-measure">
          There are no entries yet. Add each meeting, survey or conversation with the people who may be
          affected: when it was, who it was with and what you heard. If there was no engagement,{' '}
          <a className="govuk-link" href={reason}>
            {hasReason ? 'change the reason that you gave' : 'say why in the conclusions'}
          </a>
          .
        </p>
      ) : (
        <p className="govuk-body app-measure govuk-!-font-weight-bold">
          {formatTotal(total, entries.length)}
        </p>
      )}
      <div className="govuk-button-group">
        <Button
          href={paths.engagementEntry(reference, 'new')}
          className={isEmpty ? '' : 'govuk-button--secondary'}
        >
          Add an entry
        </Button>
        <Button href={paths.baseline(reference)} className={isEmpty ? 'govuk-button--secondary' : ''}>
          Continue to step 1
        </Button>
        <a className="govuk-link" href={paths.importEngagement(reference)}>
          Import entries
        </a>
      </div>
      {!isEmpty && <EngagementLog entries={entries} reference={reference} sort={sort} />}
      <AffectedGroupsTable groups={affected} reference={reference} />
      {!isEmpty && <YouSaidWeChangedTable entries={said} reference={reference} />}
      <RemovedRows action={paths.engagement(reference)} rows={removed} />
    </>
  )
}
