import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changePassword } from '#app/commands/account/set-password.server.ts'
import { findPasswordHash } from '#app/data/council/people.server.ts'
import { readForm } from '#app/forms/read-form.server.ts'
import { paths } from '#app/paths.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { BackLink } from '#app/ui/govuk/back-link.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { NotificationBanner } from '#app/ui/govuk/notification-banner.tsx'
import { PasswordInput } from '#app/ui/govuk/password-input.tsx'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { titled } from '#app/ui/page-title.ts'
import { signedIn } from '#app/pages/page.server.ts'
import { passwordMistake, SHORTEST_PASSWORD } from '#app/pages/account/password-rules.server.ts'
import { verifyPassword } from '#app/pages/account/passwords.server.ts'
import { attempt, hashInTurn } from '#app/pages/account/sign-in.server.ts'

export const meta = titled('Your password')
export const handle: PageHandle = { before: () => <BackLink href={paths.account()}>Your account</BackLink> }

export const loader = signedIn(({ actor, url }) => ({
  email: actor.email,
  shortest: SHORTEST_PASSWORD,
  isChanged: url.searchParams.has('changed'),
}))

export const action = signedIn(async (page) => {
  const { actor, db, now, log, config, context, request, redirect } = page
  const form = await readForm(request)
  const [current, password] = [form.text('current') ?? '', form.text('password') ?? '']
  if (!current) return data({ errors: { current: 'Enter your current password' } }, { status: 422 })
  const hash = await findPasswordHash(db, actor.id)
  const tried = await attempt(
    { db, now, log, turns: context.turns, address: context.address },
    { account: `password of ${actor.id}`, device: actor.sessionIdHash, limit: 5 },
    'Current password is not correct',
    async () => (await verifyPassword(current, hash)) || undefined,
  )
  if (!tried.ok) {
    log.warn('authn_password_change_fail', { personId: actor.id })
    return data({ errors: { current: tried.message } }, { status: tried.status })
  }
  const mistake = passwordMistake(password, { ...actor, councilName: config.councilName })
  if (mistake) return data({ errors: { password: mistake } }, { status: 422 })
  await changePassword(page, await hashInTurn(page, password, true), actor.sessionIdHash)
  log.info('authn_password_change', { personId: actor.id })
  return redirect(`${paths.password()}?changed`)
})

export default function YourPassword() {
  const { email, shortest, isChanged } = useLoaderData<typeof loader>()
  const { errors }: { errors?: { current?: string; password?: string } } =
    useActionData<typeof action>() ?? {}
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <FormErrors errors={errors} />
        {isChanged && !errors && (
          <NotificationBanner
            type="success"
            text="You have changed your password. You have been signed out everywhere else."
          />
        )}
        <PageHeading>Your password</PageHeading>
        <form method="post" autoComplete="on" noValidate>
          <input type="hidden" name="username" value={email} autoComplete="username" />
          <PasswordInput name="current" label="Current password" errorMessage={errors?.current} />
          <PasswordInput
            name="password"
            label="New password"
            autoComplete="new-password"
            errorMessage={errors?.password}
            hint={
              `Use ${shortest} characters or more. Three or four random words are easy to remember and hard ` +
              'to guess.'
            }
          />
          <Button preventDoubleClick>Change password</Button>
        </form>
      </div>
    </div>
  )
}
