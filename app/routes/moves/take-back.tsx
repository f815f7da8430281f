import { useActionData, useLoaderData } from '@remix-run/react'
import { moveAssessment } from '#app/commands/move-assessment.server.ts'
import { readForm } from '#app/forms/read-form.server.ts'
import { paths } from '#app/paths.ts'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'
import { withDone } from '#app/ui/reading/done-banner.tsx'
import { backToReading, MoveForm } from '#app/ui/reading/move-form.tsx'
import { onAssessment } from '#app/web/assessment-page.server.ts'
import { answerUnlessDone, contextOf, movePage, moveVersionOf } from './move-answer.server.ts'

export const handle = backToReading satisfies PageHandle
export const meta = titled<typeof loader>(({ data }) => `Take back: ${data.head.reference}`)

export const loader = onAssessment('take back', (page) => ({
  ...movePage(page),
  isApproved: page.subject.status === 'to countersign',
}))

export const action = onAssessment('take back', async (page) => {
  const { reference, versionNumber } = page.subject
  const form = await readForm(page.request)
  const move = { reference, event: 'take back', moveVersion: moveVersionOf(form) } as const
  const notDone = await answerUnlessDone(form, undefined, () => moveAssessment(contextOf(page, form), move))
  return notDone ?? page.redirect(withDone(paths.version(reference, versionNumber), 'taken-back'))
})

export default function TakeBackPage() {
  const page = useLoaderData<typeof loader>()
  const notDone = useActionData<typeof action>()
  return (
    <MoveForm page={page} title="Take this assessment back" button="Take it back" notDone={notDone}>
      <p className="govuk-body">
        It becomes a draft again, and its authors can go on writing. The approver is told. You then submit it again
        when it is ready.
        {page.isApproved && ' The approval it already has becomes void, and stays in the history.'}
      </p>
    </MoveForm>
  )
}
