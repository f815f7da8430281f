import { useActionData, useLoaderData } from '@remix-run/react'
import { reassignApprover } from '#app/commands/signoff/reassign-approver.server.ts'
import { listApproversFor } from '#app/data/signoff/approvers.server.ts'
import { reassignmentSchema } from '#app/domain/signoff/move-forms.ts'
import { mayRead } from '#app/domain/people.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { paths } from '#app/paths.ts'
import { Radios } from '#app/ui/govuk/radios.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'
import { withDone } from '#app/ui/signoff/done-banner.tsx'
import { backToReading, MoveForm } from '#app/ui/signoff/move-form.tsx'
import { onAssessment } from '#app/pages/assessment/assessment-page.server.ts'
import { doWithAnswers, movePage } from '#app/pages/signoff/move-page.server.ts'

const FORM = { schema: reassignmentSchema } as const

export const handle = { hydrate: true, ...backToReading } satisfies PageHandle
export const meta = titled<typeof loader>(({ data }) => `Choose another approver: ${data.head.reference}`)

export const loader = onAssessment('reassign', async (page) => {
  const approvers = await listApproversFor(page.db, page.assessment)
  return {
    ...movePage(page),
    now: approvers.find(({ id }) => id === page.assessment.approverId)?.name ?? null,
    others: approvers.filter(({ id }) => id !== page.assessment.approverId),
  }
})

export const action = onAssessment('reassign', (page) =>
  doWithAnswers(page, FORM, async (context, answers, typed) => {
    const { reference, versionNumber, confidential } = page.assessment
    await reassignApprover(context, { reference, ...answers })
    const left = page.relations.filter((relation) => relation !== 'approver')
    const isFromWork = typed.text('from') === 'work'
    return withDone(
      !isFromWork && mayRead(left, confidential) ? paths.version(reference, versionNumber) : paths.home(),
      'reassigned',
    )
  }),
)

export default function ReassignPage() {
  const page = useLoaderData<typeof loader>()
  const step = useStepForm(FORM, { returned: useActionData<typeof action>() })
  const items = page.others.map(({ id, name, jobTitle, directorateName }) => ({
    value: id,
    text: name,
    hint: [jobTitle, directorateName].filter(Boolean).join(', '),
  }))
  const question = (
    <Radios
      {...step.choice('approverId')}
      legend={{ text: 'Who should approve it?', size: 's' }}
      items={items}
    />
  )
  const nobody = (
    <p className="govuk-inset-text">
      No other manager can approve it, because they wrote part of it or there is nobody else. Ask an
      administrator.
    </p>
  )
  return (
    <MoveForm
      page={page}
      title="Choose another approver"
      button="Choose this manager"
      step={step}
      fields={items.length > 0 ? question : nobody}
    >
      <p className="govuk-body">
        <span>{page.now ? `${page.now} is the approver now. ` : ''}</span>We tell both of them. Anyone who
        wrote part of the assessment is not listed.
      </p>
    </MoveForm>
  )
}
