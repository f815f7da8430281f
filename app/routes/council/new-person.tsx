import { useActionData, useLoaderData } from '@remix-run/react'
import { addPerson } from '#app/commands/council/add-person.server.ts'
import { listOpenDirectorates } from '#app/data/council/directorates.server.ts'
import { CONFIRM_PASSWORD } from '#app/domain/account/confirm-password.ts'
import { Invalid } from '#app/domain/failures.ts'
import { enteredIn } from '#app/forms/answers.ts'
import { formPostOf, readAnswers } from '#app/forms/read-form.server.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { paths } from '#app/paths.ts'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { BackLink } from '#app/ui/govuk/back-link.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { ErrorSummary } from '#app/ui/govuk/error-summary.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { titled } from '#app/ui/page-title.ts'
import { invalid, withRole } from '#app/pages/page.server.ts'
import { asksForPassword, confirmedAdministrator } from '#app/pages/account/confirm-password.server.ts'
import { ConfirmPassword } from '#app/ui/council/confirm-password.tsx'
import { PERSON_FORM, PersonFields } from '#app/ui/council/person-fields.tsx'

export const meta = titled('Add a person')
export const handle: PageHandle = { before: () => <BackLink href={paths.people()}>People</BackLink> }

export const loader = withRole(['administrator'], async (page) => ({
  directorates: await listOpenDirectorates(page.db),
  asksForPassword: await asksForPassword(page),
}))

export const action = confirmedAdministrator(async ({ form, ...page }) => {
  const answers = readAnswers(form, PERSON_FORM)
  if (!answers.ok) return invalid(answers.errors, answers.entered)
  try {
    const id = await addPerson({ ...page, formPost: formPostOf(form) }, answers.value)
    page.log.info('user_created', { personId: id, by: page.actor.id, roles: answers.value.roles.join(', ') })
    return page.redirect(`${paths.personLink(id)}?added`)
  } catch (failure) {
    if (failure instanceof Invalid) return invalid(failure.errors, enteredIn(form, PERSON_FORM))
    throw failure
  }
}, PERSON_FORM)

export default function NewPerson() {
  const { directorates, asksForPassword } = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const form = useStepForm(PERSON_FORM, { returned })
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        {form.hasErrors && <ErrorSummary {...form.summary} key={form.summary.key} />}
        <PageHeading>Add a person</PageHeading>
        <form {...form.formProps}>
          <FormKey />
          <PersonFields form={form} directorates={directorates} />
          <ConfirmPassword isAsked={asksForPassword} error={form.errors[CONFIRM_PASSWORD]} />
          <Button preventDoubleClick>Add person</Button>
        </form>
      </div>
    </div>
  )
}
