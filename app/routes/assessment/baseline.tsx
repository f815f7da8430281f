import { useLoaderData } from '@remix-run/react'
import { listSections } from '#app/data/assessment/sections.server.ts'
import { capitalise } from '#app/domain/capitalise.ts'
import { isReason } from '#app/domain/checks/answers.ts'
import { paths } from '#app/paths.ts'
import { ChangesRequested } from '#app/ui/signoff/changes-requested.tsx'
import { AssessmentHeading } from '#app/ui/assessment/assessment-heading.tsx'
import { toTaskList } from '#app/ui/assessment/back-links.tsx'
import { TaskList } from '#app/ui/govuk/task-list.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { Tag } from '#app/ui/govuk/tag.tsx'
import { titled } from '#app/ui/page-title.ts'
import { headOf } from '#app/views/assessment/assessment-head.ts'
import { onAssessment } from '#app/pages/assessment/assessment-page.server.ts'
import { listBaselineCharacteristics } from '#app/views/assessment/characteristic-in-view.server.ts'
import { findRequestedChanges } from '#app/pages/assessment/open-section.server.ts'

export const handle = toTaskList
export const meta = titled<typeof loader>(({ data }) => `Step 1, people now: ${data.head.reference}`)

export const loader = onAssessment('edit', async (page) => {
  const { db, assessment, now } = page
  const saved = await listSections(db, assessment.versionId, 'baseline')
  const characteristics = (await listBaselineCharacteristics(page)).map(({ key, label, kind, actName }) => {
    const values = saved.find((row) => row.entryId === key)?.values ?? {}
    const answers = ['demographics', 'worksWell', 'problems'].filter((name) => values[name] !== undefined)
    const reason = values['nothingRelevantReason']
    const isNothing = answers.length === 0 && typeof reason === 'string'
    const state =
      answers.length === 3
        ? 'answered'
        : answers.length > 0
          ? `${answers.length} of 3 answered`
          : 'not started'
    return {
      key,
      label,
      kind,
      actName,
      state: isNothing ? (isReason(reason) ? 'nothing relevant' : 'reason needed') : state,
    }
  })
  return {
    head: headOf(assessment, now),
    asked: await findRequestedChanges(page, 'baseline'),
    characteristics,
  }
})

export default function BaselinePage() {
  const { head, asked, characteristics } = useLoaderData<typeof loader>()
  const next = characteristics.find(({ state }) => state === 'not started')
  const isFirst = next?.kind === 'protected'
  const lines = (areProtected: boolean) =>
    characteristics
      .filter(({ kind }) => (kind === 'protected') === areProtected)
      .map(({ key, label, actName, state }) => ({
        title: label,
        href: paths.baselineOf(head.reference, key),
        hint: actName !== null && actName !== label ? `In the Act: ${actName.toLowerCase()}` : undefined,
        status: COLOURS[state] ? <Tag colour={COLOURS[state]}>{capitalise(state)}</Tag> : capitalise(state),
      }))
  return (
    <>
      <AssessmentHeading head={head}>Step 1: People now</AssessmentHeading>
      {asked && <ChangesRequested comments={asked} />}
      <p className="govuk-body app-measure">
        For each group, say who the people are, what works well for them today and what the problems are. In
        step 2 you compare the proposal with this. If nothing is relevant for a group, give a reason.
      </p>
      <h2 className="govuk-heading-m">Protected by the Equality Act 2010</h2>
      <TaskList items={lines(true)} idPrefix="protected" />
      <h2 className="govuk-heading-m">Other groups the council considers</h2>
      <TaskList items={lines(false)} idPrefix="local" />
      <div className="govuk-button-group">
        {next && (
          <Button
            href={paths.baselineOf(head.reference, next.key)}
            className={isFirst ? '' : 'govuk-button--secondary'}
          >
            Continue with {lowerFirst(next.label)}
          </Button>
        )}
        <Button href={paths.impacts(head.reference)} className={isFirst ? 'govuk-button--secondary' : ''}>
          Continue to step 2
        </Button>
      </div>
    </>
  )
}

const COLOURS: Record<string, 'blue' | 'red'> = { 'not started': 'blue', 'reason needed': 'red' }

const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
