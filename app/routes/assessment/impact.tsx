import { useActionData, useLoaderData } from '@remix-run/react'
import { impactSchema } from '#app/domain/assessment/impact.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { paths } from '#app/paths.ts'
import { backTo } from '#app/ui/assessment/back-links.tsx'
import { ImpactBasis } from '#app/ui/assessment/impact-basis.tsx'
import { ImpactQuestions } from '#app/ui/assessment/impact-questions.tsx'
import { Removal } from '#app/ui/assessment/list-changes.tsx'
import { SectionForm } from '#app/ui/assessment/section-form.tsx'
import { SeverityQuestions } from '#app/ui/assessment/severity-questions.tsx'
import { TestedWith } from '#app/ui/evidence/tested-with.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'
import { onAssessment } from '#app/pages/assessment/assessment-page.server.ts'
import { groupChoices } from '#app/views/assessment/group-choices.server.ts'
import { engagementChoices, evidenceChoices } from '#app/views/assessment/choices.server.ts'
import { whoTested } from '#app/views/evidence/engagement-in-view.server.ts'
import { listImpacts } from '#app/views/assessment/listed-impacts.server.ts'
import { saveForm } from '#app/pages/assessment/section-form.server.ts'
import { loadSection, rowOf } from '#app/pages/assessment/open-section.server.ts'

const FORM = { schema: impactSchema, lists: ['groups', 'evidenceIds', 'engagementIds'] } as const

export const handle = { hydrate: true, ...backTo(paths.impacts, 'the impacts') } satisfies PageHandle
export const meta = titled<typeof loader>(
  ({ data }) => `${data.sequence ? `Impact ${data.sequence}` : 'Add an impact'}: ${data.head.reference}`,
)

export const loader = onAssessment('edit', async (page) => {
  const section = await loadSection(page, await rowOf(page, 'impact'), FORM)
  const groups = await groupChoices(page, { wide: true })
  const preset = presetIn(page.url, groups)
  const listed = (await listImpacts(page)).find(({ number }) => number === section.sequence)
  return {
    ...section,
    values: section.rowVersion === 0 ? preset : section.values,
    groups,
    evidence: await evidenceChoices(page),
    engagement: await engagementChoices(page),
    mitigations: listed?.mitigations ?? [],
    tested: await whoTested(page, section.sequence),
  }
})

export const action = onAssessment('edit', async (page) =>
  saveForm(page, await rowOf(page, 'impact'), {
    form: FORM,
    next: paths.impacts(page.assessment.reference),
    choices: {
      groups: await groupChoices(page, { wide: true }),
      evidenceIds: await evidenceChoices(page),
      engagementIds: await engagementChoices(page),
    },
  }),
)

export default function ImpactPage() {
  const page = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const step = useStepForm(FORM, { saved: page.values, returned })
  const { head, sequence, mitigations } = page
  return (
    <SectionForm
      page={page}
      returned={returned}
      step={step}
      title={sequence ? `Impact ${sequence}` : 'Add an impact'}
      after={
        sequence && (
          <>
            <TestedWith groups={page.tested} reference={head.reference} />
            <Removal page={page} list={paths.impacts} what="this impact">
              {mitigations.length > 0 && (
                <p className="govuk-body">
                  <span>
                    {mitigations.length === 1
                      ? 'Its mitigation will be removed'
                      : `Its ${mitigations.length} mitigations will be removed`}
                  </span>{' '}
                  with it.
                </p>
              )}
            </Removal>
          </>
        )
      }
    >
      <ImpactQuestions step={step} groups={page.groups} />
      <ImpactBasis
        step={step}
        reference={head.reference}
        evidence={page.evidence}
        engagement={page.engagement}
      />
      <SeverityQuestions step={step} />
    </SectionForm>
  )
}

/** The groups for a new impact, from the link to this page: one group, or people in all of several groups. */
function presetIn(
  { searchParams }: URL,
  offered: readonly { value: string }[],
): Record<string, string | string[]> {
  const groups = offered
    .map(({ value }) => value)
    .filter((value) => searchParams.getAll('group').includes(value))
  if (groups.length === 0) return {}
  return { groups, combination: searchParams.get('combination') === 'all' ? 'all' : 'each' }
}
