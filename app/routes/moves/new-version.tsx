import { useActionData, useLoaderData } from '@remix-run/react'
import { startNewVersion } from '#app/commands/start-new-version.server.ts'
import { newVersionSchema } from '#app/domain/assessment/move-forms.ts'
import { readAnswers, readForm } from '#app/forms/read-form.server.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { paths } from '#app/paths.ts'
import { Textarea } from '#app/ui/govuk/textarea.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'
import { withDone } from '#app/ui/reading/done-banner.tsx'
import { backToReading, MoveForm } from '#app/ui/reading/move-form.tsx'
import { onAssessment } from '#app/web/assessment-page.server.ts'
import { invalid } from '#app/web/page.server.ts'
import { contextOf, movePage } from './move-answer.server.ts'

const FORM = { schema: newVersionSchema } as const

export const handle = { hydrate: true, ...backToReading } satisfies PageHandle
export const meta = titled<typeof loader>(({ data }) => `Start a new version: ${data.head.reference}`)

export const loader = onAssessment('new version', movePage)

export const action = onAssessment('new version', async (page) => {
  const { reference } = page.subject
  const form = await readForm(page.request)
  const answers = readAnswers(form, FORM)
  if (!answers.ok) return invalid(answers.errors, answers.entered)
  const { versionNumber } = await startNewVersion(contextOf(page, form), { reference, ...answers.value })
  return page.redirect(withDone(paths.version(reference, versionNumber), 'new-version'))
})

export default function NewVersionPage() {
  const page = useLoaderData<typeof loader>()
  const notDone = useActionData<typeof action>()
  const step = useStepForm(FORM, { returned: notDone })
  return (
    <MoveForm
      page={page}
      title="Start a new version"
      button="Start the new version"
      step={step}
      notDone={notDone}
      fields={
        <Textarea
          {...step.text('reason')}
          rows={3}
          label={{ text: 'Why is a new version needed?', size: 's' }}
          hint="For example: the review is due, the proposal changed, or an audit asked for it."
        />
      }
    >
      <p className="govuk-body">
        Version {page.head.versionNumber} stays as it was signed. The new version begins as a draft with the same
        answers, and supersedes it once it is approved.
      </p>
    </MoveForm>
  )
}
