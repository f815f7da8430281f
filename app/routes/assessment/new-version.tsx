import { useActionData, useLoaderData } from '@remix-run/react'
import { startNewVersion } from '#app/commands/assessment/start-new-version.server.ts'
import { newVersionSchema } from '#app/domain/signoff/move-forms.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { paths } from '#app/paths.ts'
import { Textarea } from '#app/ui/govuk/textarea.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'
import { withDone } from '#app/ui/signoff/done-banner.tsx'
import { backToReading, MoveForm } from '#app/ui/signoff/move-form.tsx'
import { onAssessment } from '#app/pages/assessment/assessment-page.server.ts'
import { doWithAnswers, movePage } from '#app/pages/signoff/move-page.server.ts'

const FORM = { schema: newVersionSchema } as const

export const handle = { hydrate: true, ...backToReading } satisfies PageHandle
export const meta = titled<typeof loader>(({ data }) => `Start a new version: ${data.head.reference}`)

export const loader = onAssessment('new version', movePage)

export const action = onAssessment('new version', (page) =>
  doWithAnswers(page, FORM, async (context, answers) => {
    const { reference } = page.assessment
    const { versionNumber } = await startNewVersion(context, { reference, ...answers })
    return withDone(paths.version(reference, versionNumber), 'new-version')
  }),
)

export default function NewVersionPage() {
  const page = useLoaderData<typeof loader>()
  const step = useStepForm(FORM, { returned: useActionData<typeof action>() })
  return (
    <MoveForm
      page={page}
      title="Start a new version"
      button="Start the new version"
      step={step}
      fields={
        <Textarea
          {...step.text('reason')}
          rows={3}
          label={{ text: 'Why is a new version needed?', size: 's' }}
          hint="For example, the review is due, the proposal has changed, or an audit asked for it."
        />
      }
    >
      <p className="govuk-body">
        Version {page.head.versionNumber} stays as it was signed. The new version starts as a draft with the
        same answers. It replaces this one once it is approved.
      </p>
    </MoveForm>
  )
}
