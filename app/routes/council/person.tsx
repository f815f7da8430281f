import { useActionData, useLoaderData } from '@remix-run/react'
import { changePerson } from '#app/commands/council/change-person.server.ts'
import { enablePerson } from '#app/commands/council/enable-person.server.ts'
import { listOpenDirectorates } from '#app/data/council/directorates.server.ts'
import { getPerson } from '#app/data/council/people.server.ts'
import { CONFIRM_PASSWORD } from '#app/domain/account/confirm-password.ts'
import { handOversEntered, readHandOvers } from '#app/domain/council/hand-over.ts'
import type { FieldErrors } from '#app/domain/failures.ts'
import { enteredIn } from '#app/forms/answers.ts'
import { formPostOf, readAnswers } from '#app/forms/read-form.server.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { paths } from '#app/paths.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { BackLink } from '#app/ui/govuk/back-link.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { ErrorSummary } from '#app/ui/govuk/error-summary.tsx'
import { NotificationBanner } from '#app/ui/govuk/notification-banner.tsx'
import { EditConflict } from '#app/ui/layout/edit-conflict.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { titled } from '#app/ui/page-title.ts'
import { invalid, withRole } from '#app/pages/page.server.ts'
import { answerRefusal } from '#app/pages/edit-conflict.server.ts'
import { asksForPassword, confirmedAdministrator } from '#app/pages/account/confirm-password.server.ts'
import { ConfirmPassword } from '#app/ui/council/confirm-password.tsx'
import { PERSON_FORM, PersonFields } from '#app/ui/council/person-fields.tsx'
import { ENABLE_PASSWORD, SigningIn } from '#app/ui/council/signing-in.tsx'
import { WorkToHandOver } from '#app/ui/work/work-to-hand-over.tsx'
import { readHeldWork } from '#app/views/work/held-work.server.ts'

export const meta = titled<typeof loader>(({ data }) => data.person.name)
export const handle: PageHandle = { before: () => <BackLink href={paths.people()}>People</BackLink> }

export const loader = withRole(['administrator'], async (page) => {
  const { db, actor, params, url } = page
  const person = await getPerson(db, params['id'] ?? '')
  return {
    person,
    directorates: await listOpenDirectorates(db, person.directorateId),
    held: await readHeldWork(db, actor, person.id),
    asksForPassword: await asksForPassword(page),
    isSaved: url.searchParams.has('saved'),
  }
})

export const action = confirmedAdministrator(async ({ form, ...page }) => {
  const id = page.params['id'] ?? ''
  const context = { ...page, formPost: formPostOf(form) }
  if (form.text('intent') === 'enable') {
    await enablePerson(context, id)
    page.log.info('user_enabled', { personId: id, by: page.actor.id })
    return page.redirect(`${paths.person(id)}?saved`)
  }
  const answers = readAnswers(form, PERSON_FORM)
  const handOvers = readHandOvers(form.fields)
  const entered = { ...enteredIn(form, PERSON_FORM), ...handOversEntered(handOvers) }
  if (!answers.ok) return invalid(answers.errors, entered)
  try {
    await changePerson(context, id, form.text('version') ?? '', answers.value, handOvers)
  } catch (failure) {
    return answerRefusal(failure, page, id, entered)
  }
  page.log.info('user_updated', { personId: id, by: page.actor.id, roles: answers.value.roles.join(', ') })
  return page.redirect(`${paths.person(id)}?saved`)
}, PERSON_FORM)

export default function PersonPage() {
  const { person, directorates, held, asksForPassword, isSaved } = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const changedBy = returned && 'changedBy' in returned ? returned.changedBy : undefined
  const errors: FieldErrors = returned?.errors ?? {}
  const isEnabling = returned !== undefined && 'intent' in returned.entered
  const form = useStepForm(PERSON_FORM, { saved: person, returned: isEnabling ? undefined : returned })
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        {form.hasErrors && <ErrorSummary {...form.summary} key={form.summary.key} />}
        {isEnabling && <FormErrors errors={{ [ENABLE_PASSWORD]: errors[CONFIRM_PASSWORD] ?? '' }} />}
        {isSaved && !form.hasErrors && !isEnabling && (
          <NotificationBanner type="success" text="Changes saved" />
        )}
        <PageHeading caption="Person">{person.name}</PageHeading>
        {changedBy && (
          <EditConflict
            by={changedBy}
            rows={[
              ['Name', person.name],
              ['E-mail address', person.email],
              ['Job title', person.jobTitle ?? ''],
              ['Organisation', person.organisation ?? ''],
              ['Directorate', person.directorateName ?? ''],
              ['Roles', person.roles.join(', ')],
            ]}
          />
        )}
        <SigningIn
          person={person}
          asksForPassword={asksForPassword}
          error={isEnabling ? errors[CONFIRM_PASSWORD] : undefined}
        />
        <h2 className="govuk-heading-m">Details and roles</h2>
        <p className="govuk-body">If you change someone’s roles or directorate, they will be signed out.</p>
        <form {...form.formProps}>
          <FormKey />
          <input type="hidden" name="version" value={person.rowVersion} />
          <PersonFields form={form} directorates={directorates} />
          <WorkToHandOver name={person.name} {...{ held, errors }} entered={returned?.entered ?? {}} />
          <ConfirmPassword isAsked={asksForPassword} error={form.errors[CONFIRM_PASSWORD]} />
          <Button preventDoubleClick>Save changes</Button>
        </form>
      </div>
    </div>
  )
}
