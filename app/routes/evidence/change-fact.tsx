import { useActionData, useLoaderData } from '@remix-run/react'
import { changeFact } from '#app/commands/evidence/change-fact.server.ts'
import { getFact } from '#app/data/evidence/facts.server.ts'
import { dayOf, formatPartialDate } from '#app/domain/days.ts'
import { changedFactSchema } from '#app/domain/evidence/fact.ts'
import { formatFact } from '#app/domain/evidence/format-fact.ts'
import { enteredIn } from '#app/forms/answers.ts'
import { formPostOf, readAnswers, readForm } from '#app/forms/read-form.server.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { paths } from '#app/paths.ts'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { BackLink } from '#app/ui/govuk/back-link.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { ErrorSummary } from '#app/ui/govuk/error-summary.tsx'
import { Input } from '#app/ui/govuk/input.tsx'
import { EditConflict } from '#app/ui/layout/edit-conflict.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { FACT_DATES_AND_LISTS, FactFields } from '#app/ui/evidence/fact-fields.tsx'
import { titled } from '#app/ui/page-title.ts'
import { withDone } from '#app/ui/signoff/done-banner.tsx'
import { groupChoices } from '#app/views/assessment/group-choices.server.ts'
import { invalid, withRole } from '#app/pages/page.server.ts'
import { answerRefusal } from '#app/pages/edit-conflict.server.ts'
import { readFactNumber, refuseUnknownGroups } from '#app/pages/evidence/read-fact.server.ts'

const FORM = { schema: changedFactSchema, ...FACT_DATES_AND_LISTS } as const

export const handle = {
  hydrate: true,
  before: ({ params }) => <BackLink href={paths.fact(Number(params['number']))}>The fact</BackLink>,
} satisfies PageHandle
export const meta = titled<typeof loader>(({ data }) => `Change fact ${data.number}`)

export const loader = withRole(['equality lead'], async (page) => {
  const { number, says, reviewBy, rowVersion } = await getFact(page.db, readFactNumber(page))
  return { number, rowVersion, saved: { ...says, reviewBy }, groups: await groupChoices(page) }
})

export const action = withRole(['equality lead'], async (page) => {
  const form = await readForm(page.request)
  const { number, id, says } = await getFact(page.db, readFactNumber(page))
  const answers = readAnswers(form, FORM, dayOf(page.now))
  if (!answers.ok) return invalid(answers.errors, answers.entered)
  const { why, ...fact } = answers.value
  await refuseUnknownGroups(page, fact.characteristics, says.characteristics)
  try {
    await changeFact(
      { ...page, formPost: formPostOf(form) },
      { number, rowVersion: form.text('version') ?? '', fact, why },
    )
  } catch (failure) {
    return answerRefusal(failure, page, id, enteredIn(form, FORM))
  }
  return page.redirect(withDone(paths.fact(number), 'fact-changed'))
})

export default function ChangeFact() {
  const { number, rowVersion, saved, groups } = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const changedBy = returned && 'changedBy' in returned ? returned.changedBy : undefined
  const step = useStepForm(FORM, { saved, returned })
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        {step.hasErrors && <ErrorSummary {...step.summary} key={step.summary.key} />}
        <PageHeading caption={`Fact ${number}`}>Change this fact</PageHeading>
        {changedBy && (
          <EditConflict
            by={changedBy}
            rows={[
              ['What it says', formatFact(saved)],
              ['As of', formatPartialDate(saved.asOf)],
              ['Publisher', saved.publisher],
            ]}
          />
        )}
        <p className="govuk-body">
          We keep the current wording as an earlier edition. Assessments that cite it keep that edition until
          their authors take the new one. We tell those authors about the change. If you only change the
          review date, we do not tell anyone.
        </p>
        <form {...step.formProps}>
          <FormKey />
          <input type="hidden" name="version" value={rowVersion} />
          <FactFields step={step} groups={groups} />
          <Input
            {...step.text('why')}
            label={{ text: 'What have you changed, and why?', size: 's' }}
            hint="Leave blank only if you change just the review date. For example, new census data"
          />
          <Button preventDoubleClick>Save the change</Button>
        </form>
      </div>
    </div>
  )
}
