import { data } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { isSetUpCode, setUp } from '#app/commands/account/set-up.server.ts'
import { areThereAnyPeople } from '#app/data/council/people.server.ts'
import { firstPersonSchema } from '#app/domain/council/directory.ts'
import { NotFound } from '#app/domain/failures.ts'
import { readAnswers, readForm } from '#app/forms/read-form.server.ts'
import { paths } from '#app/paths.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { Input } from '#app/ui/govuk/input.tsx'
import { PasswordInput } from '#app/ui/govuk/password-input.tsx'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { titled } from '#app/ui/page-title.ts'
import { anyone, type Page } from '#app/pages/page.server.ts'
import { passwordMistake } from '#app/pages/account/password-rules.server.ts'
import { signIn } from '#app/pages/account/session.server.ts'
import { attempt, hashInTurn } from '#app/pages/account/sign-in.server.ts'

export const meta = titled('Set up Due Regard')

export const loader = anyone(async (page) => {
  await refuseWhenSetUp(page)
  return null
})

export const action = anyone(async (page) => {
  const { db, now, log, config, context, request } = page
  await refuseWhenSetUp(page)
  const form = await readForm(request)
  const [code, password] = [form.text('code') ?? '', form.text('password') ?? '']
  const answers = readAnswers(form, { schema: firstPersonSchema })
  const { name = '', email = '' } = answers.ok ? answers.value : answers.entered
  const entered = { code, name: String(name), email: String(email) }
  const mistake = passwordMistake(password, {
    name: entered.name,
    email: entered.email,
    councilName: config.councilName,
  })
  const errors = {
    ...(code.trim() ? {} : { code: 'Enter the set-up code' }),
    ...(answers.ok ? {} : answers.errors),
    ...(mistake ? { password: mistake } : {}),
  }
  if (Object.keys(errors).length > 0) return data({ errors, entered }, { status: 422 })
  // A code cannot be guessed (98 bits), so the right one is never refused. Limits are for the noise of wrong ones.
  if (!(await isSetUpCode(db, code))) {
    const at = { db, now, log, turns: context.turns, address: context.address }
    const tried = await attempt(at, { account: `set-up from ${context.address}` }, WRONG_CODE, noMatch)
    return tried.ok ? null : data({ errors: { code: tried.message }, entered }, { status: tried.status })
  }
  const passwordHash = await hashInTurn(page, password, true)
  const personId = await setUp({ db, now }, code, { ...entered, passwordHash })
  log.info('user_created', { personId, by: 'set-up' })
  return signIn(page, personId, paths.people())
})

const WRONG_CODE = 'Set-up code is not correct. To get a new one, run npm run db:migrate on the server.'

const noMatch = () => Promise.resolve(undefined)

async function refuseWhenSetUp({ db }: Page) {
  if (await areThereAnyPeople(db)) throw new NotFound('Due Regard has been set up already.')
}

type Returned = {
  errors?: { code?: string; name?: string; email?: string; password?: string }
  entered?: Record<string, string>
}

export default function SetUp() {
  const { errors, entered }: Returned = useActionData<typeof action>() ?? {}
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <FormErrors errors={errors} />
        <PageHeading>Set up Due Regard</PageHeading>
        <p className="govuk-body">
          You will be the first administrator. You can then add directorates and other people.
        </p>
        <form method="post" autoComplete="on" noValidate>
          <Input
            name="code"
            label="Set-up code"
            autoComplete="off"
            spellCheck={false}
            defaultValue={entered?.['code']}
            hint="This has 5 groups of 4 characters. It was printed when the database was created."
            errorMessage={errors?.code}
          />
          <Input
            name="name"
            label="Your name"
            autoComplete="name"
            defaultValue={entered?.['name']}
            errorMessage={errors?.name}
          />
          <Input
            name="email"
            type="email"
            label="Your e-mail address"
            autoComplete="username"
            spellCheck={false}
            defaultValue={entered?.['email']}
            errorMessage={errors?.email}
          />
          <PasswordInput
            name="password"
            label="Password"
            autoComplete="new-password"
            errorMessage={errors?.password}
          />
          <Button preventDoubleClick>Set up and sign in</Button>
        </form>
      </div>
    </div>
  )
}
