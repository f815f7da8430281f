import { useLoaderData } from '@remix-run/react'
import { takeNewEdition } from '#app/commands/evidence/cite-fact.server.ts'
import type { Context } from '#app/commands/context.server.ts'
import { listSections } from '#app/data/assessment/sections.server.ts'
import { paths } from '#app/paths.ts'
import { formatDateAnswer } from '#app/views/assessment/format-answer.ts'
import { ChangesRequested } from '#app/ui/signoff/changes-requested.tsx'
import { AssessmentHeading } from '#app/ui/assessment/assessment-heading.tsx'
import { toTaskList } from '#app/ui/assessment/back-links.tsx'
import { ListNewsBanner, RemovedRows } from '#app/ui/assessment/list-changes.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { Table } from '#app/ui/govuk/table.tsx'
import { labelledCell } from '#app/ui/layout/labelled-cell.ts'
import { UpdatedFacts } from '#app/ui/evidence/updated-facts.tsx'
import { titled } from '#app/ui/page-title.ts'
import { DoneBanner, withDone } from '#app/ui/signoff/done-banner.tsx'
import { capitalise } from '#app/domain/capitalise.ts'
import { headOf } from '#app/views/assessment/assessment-head.ts'
import { onAssessment } from '#app/pages/assessment/assessment-page.server.ts'
import { listUpdatedFacts } from '#app/views/evidence/suggested-facts.server.ts'
import { changeList, newsOf } from '#app/pages/assessment/list-changes.server.ts'
import { findRequestedChanges } from '#app/pages/assessment/open-section.server.ts'

export const handle = toTaskList
export const meta = titled<typeof loader>(({ data }) => `Evidence: ${data.head.reference}`)

export const loader = onAssessment('edit', async (page) => ({
  updated: await listUpdatedFacts(page),
  done: page.url.searchParams.get('done'),
  head: headOf(page.assessment, page.now),
  asked: await findRequestedChanges(page, 'evidence'),
  news: newsOf(page),
  items: (await listSections(page.db, page.assessment.versionId, 'evidence-item')).map(
    ({ sequence, values, removedAt }) => ({
      number: sequence,
      name: String(values['title'] ?? 'No title yet'),
      kind: String(values['kind'] ?? ''),
      publisher: String(values['publisher'] ?? ''),
      asOf: formatDateAnswer(String(values['asOf'] ?? '')),
      removed: removedAt !== null,
    }),
  ),
}))

export const action = onAssessment('edit', (page) =>
  changeList(page, 'evidence-item', paths.evidence(page.assessment.reference), { take }),
)

async function take(context: Context, row: { reference: string; sequence: number }): Promise<string> {
  await takeNewEdition(context, row)
  return withDone(paths.evidence(row.reference), 'edition-taken')
}

export default function EvidencePage() {
  const { head, asked, news, items, updated, done } = useLoaderData<typeof loader>()
  const { reference } = head
  const live = items.filter(({ removed }) => !removed)
  const cell = (column: string, text: string) => labelledCell(column, text || 'Not given')
  return (
    <>
      <ListNewsBanner news={news} name="Evidence item" />
      <DoneBanner done={done} />
      <AssessmentHeading head={head}>Evidence</AssessmentHeading>
      {asked && <ChangesRequested comments={asked} />}
      <p className="govuk-body app-measure">
        {live.length === 0 ? 'There are no evidence items yet. ' : ''}Add each source once, for example a set
        of figures, a survey or a report. You can then link baselines and impacts to it. Describe what you
        gathered overall, and what was missing, under{' '}
        <a className="govuk-link" href={paths.evidenceGathered(reference)}>
          evidence gathered
        </a>
        .
      </p>
      {live.length > 0 && (
        <Table
          className="app-stack"
          caption="Evidence items"
          captionClassName="govuk-visually-hidden"
          firstCellIsHeader
          head={['Title', 'Kind', 'Publisher', 'As of'].map((text) => ({ text }))}
          rows={live.map(({ number, name, kind, publisher, asOf }) => [
            {
              text: (
                <a className="govuk-link" href={paths.evidenceItem(reference, number)}>
                  {name}
                </a>
              ),
            },
            cell('Kind', capitalise(kind)),
            cell('Publisher', publisher),
            cell('As of', asOf),
          ])}
        />
      )}
      <UpdatedFacts action={paths.evidence(reference)} updated={updated} />
      <div className="govuk-button-group">
        <Button
          href={paths.evidenceItem(reference, 'new')}
          className={live.length > 0 ? 'govuk-button--secondary' : ''}
        >
          Add an evidence item
        </Button>
        <Button
          href={paths.engagement(reference)}
          className={live.length > 0 ? '' : 'govuk-button--secondary'}
        >
          Continue to engagement
        </Button>
      </div>
      <RemovedRows action={paths.evidence(reference)} rows={items.filter(({ removed }) => removed)} />
    </>
  )
}
