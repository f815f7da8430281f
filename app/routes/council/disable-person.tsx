import { useActionData, useLoaderData } from '@remix-run/react'
import { disablePerson } from '#app/commands/council/disable-person.server.ts'
import { getPerson } from '#app/data/council/people.server.ts'
import { whatWaitsFor } from '#app/data/work/waiting-for.server.ts'
import { CONFIRM_PASSWORD } from '#app/domain/account/confirm-password.ts'
import { formPostOf } from '#app/forms/read-form.server.ts'
import { paths } from '#app/paths.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { BackLink } from '#app/ui/govuk/back-link.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { titled } from '#app/ui/page-title.ts'
import { ConfirmPassword } from '#app/ui/council/confirm-password.tsx'
import { asksForPassword, confirmedAdministrator } from '#app/pages/account/confirm-password.server.ts'
import { withRole } from '#app/pages/page.server.ts'

export const meta = titled<typeof loader>(({ data }) => `Disable ${data.name}`)
export const handle: PageHandle = {
  before: ({ params }) => <BackLink href={paths.person(params['id'] ?? '')} />,
}

export const loader = withRole(['administrator'], async (page) => {
  const { id, name } = await getPerson(page.db, page.params['id'] ?? '')
  return {
    id,
    name,
    waiting: await whatWaitsFor(page.db, id),
    asksForPassword: await asksForPassword(page),
  }
})

export const action = confirmedAdministrator(async ({ form, ...page }) => {
  const id = page.params['id'] ?? ''
  await disablePerson({ ...page, formPost: formPostOf(form) }, id)
  page.log.info('user_disabled', { personId: id, by: page.actor.id })
  return page.redirect(`${paths.person(id)}?saved`)
})

export default function DisablePerson() {
  const { id, name, waiting, asksForPassword } = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const nothingWaits = waiting.toApprove === 0 && waiting.onlyAuthorOf === 0
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <FormErrors errors={returned?.errors} />
        <PageHeading>Disable {name}</PageHeading>
        <p className="govuk-body">
          {name} will be signed out and will not be able to sign in. Everything they wrote and signed stays in
          their name. You can let them sign in again later.
        </p>
        <h2 className="govuk-heading-m">What is waiting for {name}</h2>
        {nothingWaits && <p className="govuk-body">Nothing is waiting for them.</p>}
        {waiting.toApprove > 0 && (
          <p className="govuk-body">
            <strong>{assessments(waiting.toApprove)} to approve.</strong>{' '}
            {waiting.equalityLeads.length > 0
              ? `${formatNames(waiting.equalityLeads)} can choose another approver.`
              : 'There is no equality lead to choose another approver.'}
            {waiting.managers.length > 0 &&
              ` Other managers in the same directorate: ${formatNames(waiting.managers, 'unit')}.`}
          </p>
        )}
        {waiting.onlyAuthorOf > 0 && (
          <p className="govuk-body">
            <strong>{assessments(waiting.onlyAuthorOf)} with no other author.</strong>{' '}
            {waiting.equalityLeads.length > 0
              ? `${formatNames(waiting.equalityLeads)} can add another author.`
              : 'There is no equality lead to add another author.'}
          </p>
        )}
        <form method="post" autoComplete="off">
          <FormKey />
          <ConfirmPassword isAsked={asksForPassword} error={returned?.errors[CONFIRM_PASSWORD]} />
          <div className="govuk-button-group">
            <Button className="govuk-button--warning" preventDoubleClick>
              Disable {name}
            </Button>
            <a className="govuk-link" href={paths.person(id)}>
              Cancel
            </a>
          </div>
        </form>
      </div>
    </div>
  )
}

const assessments = (count: number): string => (count === 1 ? '1 assessment' : `${count} assessments`)

const formatNames = (names: readonly string[], type: 'disjunction' | 'unit' = 'disjunction'): string =>
  new Intl.ListFormat('en-GB', { type }).format(
    names.length > 5 ? [...names.slice(0, 5), `${names.length - 5} more`] : names,
  )
