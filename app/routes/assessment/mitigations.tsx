import { useLoaderData } from '@remix-run/react'
import { findSection } from '#app/data/assessment/sections.server.ts'
import { paths } from '#app/paths.ts'
import { ChangesRequested } from '#app/ui/signoff/changes-requested.tsx'
import { AssessmentHeading } from '#app/ui/assessment/assessment-heading.tsx'
import { toTaskList } from '#app/ui/assessment/back-links.tsx'
import { FindingsHere } from '#app/ui/checks/findings-here.tsx'
import { ListNewsBanner, RemovedRows } from '#app/ui/assessment/list-changes.tsx'
import { MitigationsOfImpact } from '#app/ui/assessment/mitigations-of-impact.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { titled } from '#app/ui/page-title.ts'
import { headOf } from '#app/views/assessment/assessment-head.ts'
import { onAssessment } from '#app/pages/assessment/assessment-page.server.ts'
import { changeList, newsOf } from '#app/pages/assessment/list-changes.server.ts'
import { listImpacts } from '#app/views/assessment/listed-impacts.server.ts'
import { listMitigations } from '#app/views/assessment/listed-mitigations.server.ts'
import { findRequestedChanges, findingsHere } from '#app/pages/assessment/open-section.server.ts'

export const handle = toTaskList
export const meta = titled<typeof loader>(({ data }) => `Step 3, mitigations: ${data.head.reference}`)

export const loader = onAssessment('edit', async (page) => {
  const { db, assessment, now } = page
  const impacts = (await listImpacts(page)).filter(({ removed }) => !removed)
  const suggestions = await findSection(db, assessment.versionId, 'further-suggestions')
  return {
    head: headOf(assessment, now),
    findings: await findingsHere(page),
    asked: await findRequestedChanges(page, 'mitigations'),
    news: newsOf(page),
    impacts: impacts.map(({ number, name, isAdverse, noMitigationReason }) => ({
      number,
      name,
      isAdverse,
      noMitigationReason,
    })),
    mitigations: await listMitigations(page, impacts),
    hasSuggestions: suggestions?.values['furtherSuggestions'] !== undefined,
  }
})

export const action = onAssessment('edit', (page) =>
  changeList(page, 'mitigation', paths.mitigations(page.assessment.reference)),
)

export default function MitigationsPage() {
  const { head, findings, asked, news, impacts, mitigations, hasSuggestions } = useLoaderData<typeof loader>()
  const { reference } = head
  const live = mitigations.filter(({ removed }) => !removed)
  const of = (number: number) => live.filter(({ impactNumber }) => impactNumber === number)
  const shown = impacts.filter(({ number, isAdverse }) => isAdverse || of(number).length > 0)
  const loose = live.filter(({ impactNumber }) => !impacts.some(({ number }) => number === impactNumber))
  return (
    <>
      <ListNewsBanner news={news} name="Mitigation" />
      <AssessmentHeading head={head}>Step 3: What will be done</AssessmentHeading>
      {asked && <ChangesRequested comments={asked} />}
      <FindingsHere findings={findings} />
      <p className="govuk-body app-measure">
        {shown.length === 0
          ? 'There are no negative or mixed impacts, so no mitigation is needed. If you add one in step ' +
            '2, it will be shown here.'
          : 'Each negative or mixed impact needs a mitigation, or a reason why none is possible.'}
      </p>
      {shown.map((impact) => (
        <MitigationsOfImpact
          key={impact.number}
          impact={impact}
          mitigations={of(impact.number)}
          reference={reference}
        />
      ))}
      {loose.length > 0 && (
        <MitigationsOfImpact impact={undefined} mitigations={loose} reference={reference} />
      )}
      <h2 className="govuk-heading-m">Further suggestions</h2>
      <p className="govuk-body app-measure">
        {hasSuggestions
          ? 'You have suggested something else that could promote equality, beyond this proposal. '
          : 'Is there something else that could promote equality, beyond this proposal? '}
        <a className="govuk-link" href={paths.furtherSuggestions(reference)}>
          {hasSuggestions ? 'Change your suggestions' : 'Add your suggestions'}
        </a>
      </p>
      <RemovedRows
        action={paths.mitigations(reference)}
        rows={mitigations.filter(({ removed }) => removed)}
      />
      <Button href={paths.conclusion(reference)}>Continue to step 4</Button>
    </>
  )
}
