import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { areThereAnyPeople, getPerson, listDemoPeople } from '#app/data/council/people.server.ts'
import { readForm } from '#app/forms/read-form.server.ts'
import { paths } from '#app/paths.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { InsetText } from '#app/ui/govuk/inset-text.tsx'
import { Input } from '#app/ui/govuk/input.tsx'
import { PasswordInput } from '#app/ui/govuk/password-input.tsx'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { titled } from '#app/ui/page-title.ts'
import { DEMO_PASSWORD } from '#app/pages/account/demo.server.ts'
import { firstPageOf } from '#app/pages/navigation.ts'
import { ownPath } from '#app/pages/own-path.ts'
import { anyone } from '#app/pages/page.server.ts'
import { deviceHashOf, signIn } from '#app/pages/account/session.server.ts'
import { checkSignIn } from '#app/pages/account/sign-in.server.ts'
import { DemoPeople } from '#app/ui/account/demo-people.tsx'

export const meta = titled('Sign in')

export const loader = anyone(async ({ db, config, context, url, redirect }) => {
  const returnTo = ownPath(url.searchParams.get('returnTo')) ?? ''
  if (context.person) throw redirect(returnTo || firstPageOf(context.person))
  const demo = config.demo ? { password: DEMO_PASSWORD, people: await listDemoPeople(db) } : null
  return { returnTo, demo, isNew: !(await areThereAnyPeople(db)) }
})

export const action = anyone(async (page) => {
  const { db, now, log, context, request } = page
  const form = await readForm(request)
  const email = form.text('email') ?? ''
  const password = form.text('password') ?? ''
  const errors = {
    ...(email.trim() ? {} : { email: 'Enter your e-mail address' }),
    ...(password ? {} : { password: 'Enter your password' }),
  }
  if (Object.keys(errors).length > 0) return data({ errors, email }, { status: 422 })
  const tried = await checkSignIn(
    { db, now, log, turns: context.turns, address: context.address },
    { email, password, deviceHash: deviceHashOf(page) },
  )
  if (!tried.ok) return data({ errors: { email: tried.message }, email }, { status: tried.status })
  log.info('authn_login_success', { personId: tried.value })
  const path = ownPath(form.text('returnTo')) ?? firstPageOf(await getPerson(db, tried.value))
  return signIn(page, tried.value, path)
})

export default function SignIn() {
  const { returnTo, demo, isNew } = useLoaderData<typeof loader>()
  const { errors, email }: { errors?: { email?: string; password?: string }; email?: string } =
    useActionData<typeof action>() ?? {}
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <FormErrors errors={errors} />
        <PageHeading>Sign in</PageHeading>
        {isNew && (
          <InsetText>
            Due Regard is not set up yet.{' '}
            <a className="govuk-link" href={paths.setUp()}>
              Set up Due Regard
            </a>{' '}
            with the code that was printed when the database was created.
          </InsetText>
        )}
        <form method="post" autoComplete="on" noValidate>
          <input type="hidden" name="returnTo" value={returnTo} />
          <Input
            name="email"
            type="email"
            label="E-mail address"
            autoComplete="username"
            spellCheck={false}
            defaultValue={email}
            errorMessage={errors?.email}
          />
          <PasswordInput name="password" label="Password" errorMessage={errors?.password} />
          <Button preventDoubleClick>Sign in</Button>
        </form>
        <p className="govuk-body">
          If you have forgotten your password or do not have one yet, ask your Due Regard administrator for a
          one-time link.
        </p>
        {demo && <DemoPeople {...demo} returnTo={returnTo} />}
      </div>
    </div>
  )
}
