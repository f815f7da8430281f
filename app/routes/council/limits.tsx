import { useActionData, useLoaderData } from '@remix-run/react'
import { changeLimits } from '#app/commands/council/change-limits.server.ts'
import { getLimits, LIMITS, limitsRowVersion } from '#app/data/council/limits.server.ts'
import { limitsSchema } from '#app/domain/checks/limits.ts'
import { enteredIn } from '#app/forms/answers.ts'
import { formPostOf, readAnswers, readForm } from '#app/forms/read-form.server.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { paths } from '#app/paths.ts'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { ErrorSummary } from '#app/ui/govuk/error-summary.tsx'
import { Input } from '#app/ui/govuk/input.tsx'
import { NotificationBanner } from '#app/ui/govuk/notification-banner.tsx'
import { EditConflict } from '#app/ui/layout/edit-conflict.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { titled } from '#app/ui/page-title.ts'
import { invalid, withRole } from '#app/pages/page.server.ts'
import { answerRefusal } from '#app/pages/edit-conflict.server.ts'

const FORM = { schema: limitsSchema, numbers: ['evidenceYears', 'smallCount'] } as const

export const handle = { hydrate: true } satisfies PageHandle
export const meta = titled('Limits for the checks')

export const loader = withRole(['equality lead'], async ({ db, url }) => {
  const limits = await getLimits(db)
  return { limits, rowVersion: limitsRowVersion(limits), isSaved: url.searchParams.has('saved') }
})

export const action = withRole(['equality lead'], async (page) => {
  const form = await readForm(page.request)
  const answers = readAnswers(form, FORM)
  if (!answers.ok) return invalid(answers.errors, answers.entered)
  try {
    await changeLimits({ ...page, formPost: formPostOf(form) }, form.text('version') ?? '', answers.value)
  } catch (failure) {
    return answerRefusal(failure, page, LIMITS, enteredIn(form, FORM))
  }
  return page.redirect(`${paths.limits()}?saved`)
})

export default function LimitsPage() {
  const { limits, rowVersion, isSaved } = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const changedBy = returned && 'changedBy' in returned ? returned.changedBy : undefined
  const form = useStepForm(FORM, { saved: limits, returned })
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        {form.hasErrors && <ErrorSummary {...form.summary} />}
        {isSaved && !returned && (
          <NotificationBanner type="success" text="Saved. The checks now use these limits." />
        )}
        <PageHeading caption="Council settings">Limits for the checks</PageHeading>
        {changedBy && (
          <EditConflict
            by={changedBy}
            rows={[
              ['Maximum age of evidence in years', String(limits.evidenceYears)],
              ['Smallest number of people', String(limits.smallCount)],
            ]}
          />
        )}
        <p className="govuk-body">
          The checks use new limits for unfinished assessments as soon as you save. Submitted assessments keep
          the results they were submitted with.
        </p>
        <form {...form.formProps}>
          <FormKey />
          <input type="hidden" name="version" value={rowVersion} />
          <Input
            {...form.text('evidenceYears')}
            label="After how many years is evidence too old?"
            hint="Check B3 warns about evidence, or figures in a text, older than this. Usually 5."
            className="govuk-input--width-3"
            inputMode="numeric"
          />
          <Input
            {...form.text('smallCount')}
            label="What is the smallest number of people you can mention?"
            hint="People in a smaller group could be recognised. Check T2 warns about smaller numbers. Usually 10."
            className="govuk-input--width-3"
            inputMode="numeric"
          />
          <Button preventDoubleClick>Save</Button>
        </form>
      </div>
    </div>
  )
}
