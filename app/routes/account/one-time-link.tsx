import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { hashOfToken } from '#app/commands/account/give-sign-in-link.server.ts'
import { LINK_IS_SPENT, setPasswordByLink } from '#app/commands/account/set-password.server.ts'
import { getPerson } from '#app/data/council/people.server.ts'
import { findUsableLink } from '#app/data/account/sign-in.server.ts'
import { NotFound } from '#app/domain/failures.ts'
import { readForm } from '#app/forms/read-form.server.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { PasswordInput } from '#app/ui/govuk/password-input.tsx'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { titled } from '#app/ui/page-title.ts'
import { firstPageOf } from '#app/pages/navigation.ts'
import { anyone, type Page } from '#app/pages/page.server.ts'
import { passwordMistake, SHORTEST_PASSWORD } from '#app/pages/account/password-rules.server.ts'
import { signIn } from '#app/pages/account/session.server.ts'
import { hashInTurn } from '#app/pages/account/sign-in.server.ts'

export const meta = titled('Choose a password')

/** Opening the link does not use it up, because e-mail scanners open links too. */
export const loader = anyone(async (page) => {
  const { name, email } = await getLink(page)
  return { name, email, shortest: SHORTEST_PASSWORD }
})

export const action = anyone(async (page) => {
  const { db, now, log, config, request, params } = page
  const { name, email } = await getLink(page)
  const password = (await readForm(request)).text('password') ?? ''
  const mistake = passwordMistake(password, { name, email, councilName: config.councilName })
  if (mistake) return data({ errors: { password: mistake } }, { status: 422 })
  // Only someone with a working link gets this far, so nobody can keep them waiting by signing in.
  const hash = await hashInTurn(page, password, true)
  const personId = await setPasswordByLink({ db, now }, params['token'] ?? '', hash)
  log.info('authn_password_change', { personId })
  log.info('authn_login_success', { personId, by: 'link' })
  return signIn(page, personId, firstPageOf(await getPerson(db, personId)))
})

async function getLink({ db, now, params }: Page) {
  const link = await findUsableLink(db, hashOfToken(params['token'] ?? ''), now)
  if (!link) throw new NotFound(LINK_IS_SPENT)
  return link
}

export default function OneTimeLink() {
  const { name, email, shortest } = useLoaderData<typeof loader>()
  const { errors }: { errors?: { password?: string } } = useActionData<typeof action>() ?? {}
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <FormErrors errors={errors} />
        <PageHeading caption={name}>Choose a password</PageHeading>
        <p className="govuk-body">
          You will use this password to sign in as <strong>{email}</strong>. The link stops working after you
          set a password.
        </p>
        <form method="post" autoComplete="on" noValidate>
          <input type="hidden" name="username" value={email} autoComplete="username" />
          <PasswordInput
            name="password"
            label="Password"
            autoComplete="new-password"
            errorMessage={errors?.password}
            hint={
              `Use ${shortest} characters or more. Three or four random words are easy to remember and hard ` +
              'to guess.'
            }
          />
          <Button preventDoubleClick>Set password and sign in</Button>
        </form>
      </div>
    </div>
  )
}
