import { useActionData, useLoaderData } from '@remix-run/react'
import * as z from 'zod/mini'
import { submitAssessment } from '#app/commands/signoff/submit-assessment.server.ts'
import { listApproversFor } from '#app/data/signoff/approvers.server.ts'
import { checkVersion } from '#app/views/checks/findings.server.ts'
import { isOpen } from '#app/domain/checks/open-findings.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { paths } from '#app/paths.ts'
import { AssessmentHeading } from '#app/ui/assessment/assessment-heading.tsx'
import { toTaskList } from '#app/ui/assessment/back-links.tsx'
import { FindingsByCheck } from '#app/ui/checks/findings-by-check.tsx'
import { WhatSubmittingDoes } from '#app/ui/signoff/what-submitting-does.tsx'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { ErrorSummary } from '#app/ui/govuk/error-summary.tsx'
import { Radios } from '#app/ui/govuk/radios.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'
import { withDone } from '#app/ui/signoff/done-banner.tsx'
import { headOf } from '#app/views/assessment/assessment-head.ts'
import { onAssessment } from '#app/pages/assessment/assessment-page.server.ts'
import { doWithAnswers } from '#app/pages/signoff/move-page.server.ts'

const FORM = { schema: z.object({ approverId: z.string('Choose who should approve it') }) } as const

export const handle = { hydrate: true, ...toTaskList } satisfies PageHandle
export const meta = titled<typeof loader>(({ data }) => `Submit for approval: ${data.head.reference}`)

export const loader = onAssessment('submit', async ({ db, assessment, now }) => {
  const { findings } = await checkVersion(db, assessment, now)
  return {
    head: headOf(assessment, now),
    moveVersion: assessment.moveVersion,
    outcome: assessment.outcome ?? '',
    approverId: assessment.approverId,
    approvers: await listApproversFor(db, assessment),
    blocking: findings.filter(({ severity }) => severity === 'blocks'),
    others: findings.filter((finding) => finding.severity !== 'blocks' && isOpen(finding)).length,
  }
})

export const action = onAssessment('submit', (page) =>
  doWithAnswers(page, FORM, async (context, answers) => {
    const { reference } = page.assessment
    await submitAssessment(context, { reference, moveVersion: context.seen, ...answers })
    return withDone(paths.assessment(reference), 'submitted')
  }),
)

export default function SubmitPage() {
  const { head, moveVersion, outcome, approverId, approvers, blocking, others } =
    useLoaderData<typeof loader>()
  const step = useStepForm(FORM, { saved: { approverId }, returned: useActionData<typeof action>() })
  if (blocking.length > 0) {
    return (
      <>
        <AssessmentHeading head={head}>Not quite ready to submit</AssessmentHeading>
        <p className="govuk-body app-measure">Fix these first. Then choose an approver.</p>
        <FindingsByCheck severity="blocks" findings={blocking} />
      </>
    )
  }
  return (
    <>
      {step.hasErrors && <ErrorSummary {...step.summary} key={step.summary.key} />}
      <AssessmentHeading head={head}>Submit for approval</AssessmentHeading>
      <WhatSubmittingDoes reference={head.reference} outcome={outcome} others={others} />
      {approvers.length === 0 ? (
        <p className="govuk-body app-measure">
          There is no manager who can approve it, because nobody can approve an assessment they wrote part of.
          Ask an administrator to give someone the manager role.
        </p>
      ) : (
        <form {...step.formProps}>
          <FormKey />
          <input type="hidden" name="moveVersion" value={moveVersion} />
          <Radios
            {...step.choice('approverId')}
            legend={{ text: 'Who should approve it?', size: 's' }}
            hint="Managers in the same directorate come first. Anyone who wrote part of it is not listed."
            items={approvers.map(({ id, name, jobTitle, directorateName }) => ({
              value: id,
              text: name,
              hint: [jobTitle, directorateName].filter(Boolean).join(', ') || undefined,
            }))}
          />
          <Button>Submit for approval</Button>
        </form>
      )}
    </>
  )
}
