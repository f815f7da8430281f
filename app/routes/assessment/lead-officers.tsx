import { useLoaderData } from '@remix-run/react'
import { listSections } from '#app/data/assessment/sections.server.ts'
import { paths } from '#app/paths.ts'
import { ChangesRequested } from '#app/ui/signoff/changes-requested.tsx'
import { AssessmentHeading } from '#app/ui/assessment/assessment-heading.tsx'
import { toTaskList } from '#app/ui/assessment/back-links.tsx'
import { ListNewsBanner, RemovedRows } from '#app/ui/assessment/list-changes.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { SummaryList } from '#app/ui/govuk/summary-list.tsx'
import { titled } from '#app/ui/page-title.ts'
import { headOf } from '#app/views/assessment/assessment-head.ts'
import { onAssessment } from '#app/pages/assessment/assessment-page.server.ts'
import { changeList, newsOf } from '#app/pages/assessment/list-changes.server.ts'
import { findRequestedChanges } from '#app/pages/assessment/open-section.server.ts'

export const handle = toTaskList
export const meta = titled<typeof loader>(({ data }) => `Lead officers: ${data.head.reference}`)

export const loader = onAssessment('edit', async (page) => ({
  head: headOf(page.assessment, page.now),
  asked: await findRequestedChanges(page, 'lead-officers'),
  news: newsOf(page),
  officers: (await listSections(page.db, page.assessment.versionId, 'lead-officer')).map(
    ({ sequence, values, removedAt }) => ({
      number: sequence,
      name: String(values['name'] ?? 'No name yet'),
      details: [values['role'], values['organisation']].filter((each) => each !== undefined).join(', '),
      removed: removedAt !== null,
    }),
  ),
}))

export const action = onAssessment('edit', (page) =>
  changeList(page, 'lead-officer', paths.leadOfficers(page.assessment.reference)),
)

export default function LeadOfficersPage() {
  const { head, asked, news, officers } = useLoaderData<typeof loader>()
  const { reference } = head
  const live = officers.filter(({ removed }) => !removed)
  return (
    <>
      <ListNewsBanner news={news} name="Lead officer" />
      <AssessmentHeading head={head}>Lead officers</AssessmentHeading>
      {asked && <ChangesRequested comments={asked} />}
      <p className="govuk-body app-measure">
        {live.length === 0 ? 'There are no lead officers yet. ' : ''}Add everyone who leads on the proposal,
        including people from partner organisations. They do not need an account here.
      </p>
      {live.length > 0 && (
        <SummaryList
          rows={live.map(({ number, name, details }) => ({
            key: name,
            value: details || 'No role or organisation',
            actions: {
              items: [
                { href: paths.leadOfficer(reference, number), text: 'Change', visuallyHiddenText: name },
              ],
            },
          }))}
        />
      )}
      <div className="govuk-button-group">
        <Button
          href={paths.leadOfficer(reference, 'new')}
          className={live.length > 0 ? 'govuk-button--secondary' : ''}
        >
          Add a lead officer
        </Button>
        {live.length > 0 && <Button href={paths.decision(reference)}>Continue to the decision</Button>}
      </div>
      <RemovedRows action={paths.leadOfficers(reference)} rows={officers.filter(({ removed }) => removed)} />
    </>
  )
}
