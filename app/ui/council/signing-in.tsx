import { paths } from '#app/paths.ts'
import { formatDayOf } from '#app/domain/date-text.ts'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { ConfirmPassword } from './confirm-password.tsx'
import { Tag } from '#app/ui/govuk/tag.tsx'

type Props = {
  person: { id: string; name: string; email: string; hasPassword: boolean; disabledAt: string | null }
  asksForPassword: boolean
  error: string | undefined
}

export const ENABLE_PASSWORD = 'enablePassword'

/** Whether this person can sign in, and what an administrator can do about it. */
export function SigningIn({ person, asksForPassword, error }: Props) {
  if (person.disabledAt !== null) {
    return (
      <form method="post" autoComplete="off">
        <FormKey />
        <p className="govuk-body">
          <Tag colour="grey">Disabled</Tag> {person.name} has not been able to sign in since{' '}
          {formatDayOf(person.disabledAt)}.
        </p>
        <ConfirmPassword isAsked={asksForPassword} error={error} id={ENABLE_PASSWORD} />
        <Button className="govuk-button--secondary" name="intent" value="enable" preventDoubleClick>
          Let {person.name} sign in again
        </Button>
      </form>
    )
  }
  return (
    <>
      <p className="govuk-body">
        {person.hasPassword
          ? `${person.name} has a password.`
          : `${person.name} does not have a password yet. They need a one-time link to sign in.`}
      </p>
      <ul className="govuk-list">
        <li>
          <a className="govuk-link" href={paths.personLink(person.id)}>
            Create a one-time sign-in link
          </a>
        </li>
        <li>
          <a className="govuk-link" href={paths.disablePerson(person.id)}>
            Disable {person.name}
          </a>
        </li>
        <li>
          <a className="govuk-link" href={paths.administration({ q: person.email })}>
            What administrators changed
          </a>
        </li>
      </ul>
    </>
  )
}
