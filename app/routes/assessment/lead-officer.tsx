import { useActionData, useLoaderData } from '@remix-run/react'
import { leadOfficerSchema } from '#app/domain/assessment/proposal.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { paths } from '#app/paths.ts'
import { backTo } from '#app/ui/assessment/back-links.tsx'
import { Removal } from '#app/ui/assessment/list-changes.tsx'
import { Question, SectionForm } from '#app/ui/assessment/section-form.tsx'
import { Input } from '#app/ui/govuk/input.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'
import { onAssessment } from '#app/pages/assessment/assessment-page.server.ts'
import { saveForm } from '#app/pages/assessment/section-form.server.ts'
import { loadSection, rowOf } from '#app/pages/assessment/open-section.server.ts'

const FORM = { schema: leadOfficerSchema } as const

export const handle = {
  hydrate: true,
  ...backTo(paths.leadOfficers, 'the lead officers'),
} satisfies PageHandle
export const meta = titled<typeof loader>(({ data }) => `${titleOf(data.sequence)}: ${data.head.reference}`)

export const loader = onAssessment('edit', async (page) =>
  loadSection(page, await rowOf(page, 'lead-officer'), FORM),
)

export const action = onAssessment('edit', async (page) =>
  saveForm(page, await rowOf(page, 'lead-officer'), {
    form: FORM,
    next: paths.leadOfficers(page.assessment.reference),
  }),
)

export default function LeadOfficerPage() {
  const page = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const step = useStepForm(FORM, { saved: page.values, returned })
  return (
    <SectionForm
      page={page}
      returned={returned}
      step={step}
      title={titleOf(page.sequence)}
      after={<Removal page={page} list={paths.leadOfficers} what="this lead officer" />}
    >
      <Question name="name">
        <Input {...step.text('name')} label={{ text: 'Name', size: 's' }} />
      </Question>
      <Question name="role">
        <Input {...step.text('role')} label={{ text: 'Role (optional)', size: 's' }} />
      </Question>
      <Question name="organisation">
        <Input {...step.text('organisation')} label={{ text: 'Organisation (optional)', size: 's' }} />
      </Question>
    </SectionForm>
  )
}

const titleOf = (sequence: number | undefined) => (sequence ? 'Lead officer' : 'Add a lead officer')
