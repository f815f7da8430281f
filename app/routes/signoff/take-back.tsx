import { useLoaderData } from '@remix-run/react'
import * as z from 'zod/mini'
import { takeBackAssessment } from '#app/commands/signoff/take-back-assessment.server.ts'
import { paths } from '#app/paths.ts'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'
import { withDone } from '#app/ui/signoff/done-banner.tsx'
import { backToReading, MoveForm } from '#app/ui/signoff/move-form.tsx'
import { onAssessment } from '#app/pages/assessment/assessment-page.server.ts'
import { doWithAnswers, movePage } from '#app/pages/signoff/move-page.server.ts'

/** The form has no questions. */
const FORM = { schema: z.object({}) } as const

export const handle = backToReading satisfies PageHandle
export const meta = titled<typeof loader>(({ data }) => `Take back: ${data.head.reference}`)

export const loader = onAssessment('take back', (page) => ({
  ...movePage(page),
  isApproved: page.assessment.status === 'to countersign',
}))

export const action = onAssessment('take back', (page) =>
  doWithAnswers(page, FORM, async (context) => {
    const { reference, versionNumber } = page.assessment
    await takeBackAssessment(context, { reference, moveVersion: context.seen })
    return withDone(paths.version(reference, versionNumber), 'taken-back')
  }),
)

export default function TakeBackPage() {
  const page = useLoaderData<typeof loader>()
  return (
    <MoveForm page={page} title="Take this assessment back" button="Take it back">
      <p className="govuk-body">
        It becomes a draft again and its authors can continue writing. We tell the approver. Submit it again
        when it is ready.
        {page.isApproved && ' The approval it already has becomes void but stays in the history.'}
      </p>
    </MoveForm>
  )
}
