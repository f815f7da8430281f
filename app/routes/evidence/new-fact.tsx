import { dayOf } from '#app/domain/days.ts'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addFact } from '#app/commands/evidence/add-fact.server.ts'
import { factSchema } from '#app/domain/evidence/fact.ts'
import { hasRole } from '#app/domain/people.ts'
import { formPostOf, readAnswers, readForm } from '#app/forms/read-form.server.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { paths } from '#app/paths.ts'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { BackLink } from '#app/ui/govuk/back-link.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { ErrorSummary } from '#app/ui/govuk/error-summary.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { FACT_DATES_AND_LISTS, FactFields } from '#app/ui/evidence/fact-fields.tsx'
import { titled } from '#app/ui/page-title.ts'
import { withDone } from '#app/ui/signoff/done-banner.tsx'
import { groupChoices } from '#app/views/assessment/group-choices.server.ts'
import { invalid, withCouncilRole } from '#app/pages/page.server.ts'
import { refuseUnknownGroups } from '#app/pages/evidence/read-fact.server.ts'

const FORM = { schema: factSchema, ...FACT_DATES_AND_LISTS } as const

export const handle = {
  hydrate: true,
  before: () => <BackLink href={paths.library()}>Evidence library</BackLink>,
} satisfies PageHandle
export const meta = titled<typeof loader>(({ data }) => titleFor(data.isLead))

export const loader = withCouncilRole(['officer', 'equality lead'], async (page) => ({
  isLead: hasRole(page.actor, 'equality lead'),
  groups: await groupChoices(page),
}))

export const action = withCouncilRole(['officer', 'equality lead'], async (page) => {
  const form = await readForm(page.request)
  const answers = readAnswers(form, FORM, dayOf(page.now))
  if (!answers.ok) return invalid(answers.errors, answers.entered)
  await refuseUnknownGroups(page, answers.value.characteristics)
  const { number } = await addFact({ ...page, formPost: formPostOf(form) }, answers.value)
  return page.redirect(
    withDone(paths.fact(number), hasRole(page.actor, 'equality lead') ? 'fact-added' : 'fact-proposed'),
  )
})

export default function NewFact() {
  const { isLead, groups } = useLoaderData<typeof loader>()
  const step = useStepForm(FORM, { returned: useActionData<typeof action>() })
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        {step.hasErrors && <ErrorSummary {...step.summary} key={step.summary.key} />}
        <PageHeading caption="Evidence library">{titleFor(isLead)}</PageHeading>
        {!isLead && (
          <p className="govuk-body">
            An equality lead will accept the fact, or decline it with a reason. Until then, only you and
            equality leads can see it.
          </p>
        )}
        <form {...step.formProps}>
          <FormKey />
          <FactFields step={step} groups={groups} />
          <Button preventDoubleClick>{isLead ? 'Add it' : 'Propose it'}</Button>
        </form>
      </div>
    </div>
  )
}

const titleFor = (isLead: boolean): string => (isLead ? 'Add a fact' : 'Propose a fact')
