import { useLoaderData } from '@remix-run/react'
import { paths } from '#app/paths.ts'
import { ChangesRequested } from '#app/ui/signoff/changes-requested.tsx'
import { AssessmentHeading } from '#app/ui/assessment/assessment-heading.tsx'
import { toTaskList } from '#app/ui/assessment/back-links.tsx'
import { ImpactTable } from '#app/ui/assessment/impact-table.tsx'
import { ListNewsBanner, RemovedRows } from '#app/ui/assessment/list-changes.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { TaskList } from '#app/ui/govuk/task-list.tsx'
import { Tag } from '#app/ui/govuk/tag.tsx'
import { titled } from '#app/ui/page-title.ts'
import { headOf } from '#app/views/assessment/assessment-head.ts'
import { onAssessment } from '#app/pages/assessment/assessment-page.server.ts'
import { changeList, newsOf } from '#app/pages/assessment/list-changes.server.ts'
import { listImpacts, listReached } from '#app/views/assessment/listed-impacts.server.ts'
import { findRequestedChanges } from '#app/pages/assessment/open-section.server.ts'

export const handle = toTaskList
export const meta = titled<typeof loader>(({ data }) => `Step 2, impacts: ${data.head.reference}`)

export const loader = onAssessment('edit', async (page) => {
  const impacts = await listImpacts(page)
  return {
    head: headOf(page.assessment, page.now),
    asked: await findRequestedChanges(page, 'impacts'),
    news: newsOf(page),
    impacts,
    nine: await listReached(page, impacts),
  }
})

export const action = onAssessment('edit', (page) =>
  changeList(page, 'impact', paths.impacts(page.assessment.reference)),
)

export default function ImpactsPage() {
  const { head, asked, news, impacts, nine } = useLoaderData<typeof loader>()
  const { reference } = head
  const live = impacts.filter(({ removed }) => !removed)
  const removed = impacts.filter((impact) => impact.removed).map(({ number, name }) => ({ number, name }))
  return (
    <>
      <ListNewsBanner news={news} name="Impact" />
      <AssessmentHeading head={head}>Step 2: What will change</AssessmentHeading>
      {asked && <ChangesRequested comments={asked} />}
      {live.length === 0 ? (
        <p className="govuk-body app-measure">
          There are no impacts yet. Go through your baseline. For each group, what would be better, worse or
          different if the proposal goes ahead? Add each change as an impact.
        </p>
      ) : (
        <ImpactTable impacts={live} reference={reference} />
      )}
      <Button
        href={paths.impact(reference, 'new')}
        className={live.length > 0 ? 'govuk-button--secondary' : ''}
      >
        Add an impact
      </Button>

      <h2 className="govuk-heading-m">The nine protected characteristics</h2>
      <p className="govuk-body app-measure">
        Each one needs an impact that reaches it, or a reason why there is none.
      </p>
      <TaskList
        idPrefix="nine"
        items={nine.map(({ key, label, impacts: numbers, atOnce, hasReason }) => ({
          title: label,
          href: paths.noImpact(reference, key),
          status:
            numbers.length + atOnce.length > 0 ? (
              [
                formatNumbers(numbers),
                atOnce.length > 0 && `${formatNumbers(atOnce)} for people in several groups at once`,
              ]
                .filter(Boolean)
                .join('; ')
            ) : hasReason ? (
              'No impact, with a reason'
            ) : (
              <Tag colour="blue">Needs an answer</Tag>
            ),
        }))}
      />
      <RemovedRows action={paths.impacts(reference)} rows={removed} />
      <Button href={paths.mitigations(reference)}>Continue to step 3</Button>
    </>
  )
}

const formatNumbers = (numbers: readonly number[]): string =>
  numbers.length === 0 ? '' : `${numbers.length === 1 ? 'Impact' : 'Impacts'} ${numbers.join(', ')}`
