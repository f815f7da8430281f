import { CONFIRM_PASSWORD } from '#app/domain/account/confirm-password.ts'
import { PasswordInput } from '#app/ui/govuk/password-input.tsx'

type Props = {
  /** False while the password that was typed a few minutes ago still counts. */
  isAsked: boolean
  error: string | undefined
  /** Where a page has more than one form. */
  id?: string
}

/** Asks an administrator for their own password, in a form that changes people. It works without JavaScript. */
export function ConfirmPassword({ isAsked, error, id = CONFIRM_PASSWORD }: Props) {
  if (!isAsked) return null
  return (
    <PasswordInput
      id={id}
      name={CONFIRM_PASSWORD}
      label="Your own password"
      hint="We ask because this changes what someone can do. We will not ask again for 10 minutes."
      errorMessage={error}
    />
  )
}
