import { useActionData, useLoaderData } from '@remix-run/react'
import { disablePerson } from '#app/commands/council/disable-person.server.ts'
import { getPerson } from '#app/data/council/people.server.ts'
import { CONFIRM_PASSWORD } from '#app/domain/account/confirm-password.ts'
import { handOversEntered, readHandOvers } from '#app/domain/council/hand-over.ts'
import { Invalid } from '#app/domain/failures.ts'
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
import { HeldWork } from '#app/ui/work/held-work.tsx'
import { asksForPassword, confirmedAdministrator } from '#app/pages/account/confirm-password.server.ts'
import { invalid, withRole } from '#app/pages/page.server.ts'
import { readHeldWork } from '#app/views/work/held-work.server.ts'

export const meta = titled<typeof loader>(({ data }) => `Disable ${data.name}`)
export const handle: PageHandle = {
  before: ({ params }) => <BackLink href={paths.person(params['id'] ?? '')} />,
}

export const loader = withRole(['administrator'], async (page) => {
  const { id, name } = await getPerson(page.db, page.params['id'] ?? '')
  return {
    id,
    name,
    held: await readHeldWork(page.db, page.actor, id),
    asksForPassword: await asksForPassword(page),
  }
})

export const action = confirmedAdministrator(async ({ form, ...page }) => {
  const id = page.params['id'] ?? ''
  const handOvers = readHandOvers(form.fields)
  try {
    await disablePerson({ ...page, formPost: formPostOf(form) }, id, handOvers)
  } catch (failure) {
    if (failure instanceof Invalid) return invalid(failure.errors, handOversEntered(handOvers))
    throw failure
  }
  page.log.info('user_disabled', { personId: id, by: page.actor.id })
  return page.redirect(`${paths.person(id)}?saved`)
})

export default function DisablePerson() {
  const { id, name, held, asksForPassword } = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const nothingWaits = held.lines.length + held.others + held.toCountersign === 0
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <FormErrors errors={returned?.errors} />
        <PageHeading>Disable {name}</PageHeading>
        <p className="govuk-body">
          {name} will be signed out and will not be able to sign in. Everything they wrote and signed stays in
          their name. You can let them sign in again later.
        </p>
        <form method="post" autoComplete="off">
          <FormKey />
          <h2 className="govuk-heading-m">What is waiting for {name}</h2>
          {nothingWaits && <p className="govuk-body">Nothing is waiting for them.</p>}
          <HeldWork
            name={name}
            held={held}
            entered={returned?.entered ?? {}}
            errors={returned?.errors ?? {}}
          />
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
