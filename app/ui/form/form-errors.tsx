import type { FieldErrors } from '#app/domain/failures.ts'
import { ErrorSummary } from '#app/ui/govuk/error-summary.tsx'
import { TAKES_FOCUS } from '#app/forms/takes-focus.ts'

/** The error summary of a form that only the server checks. Each error links to the field with that id. */
export function FormErrors({ errors }: { errors: FieldErrors | undefined }) {
  const found = Object.entries(errors ?? {})
  return found.length === 0 ? null : (
    <ErrorSummary
      attributes={TAKES_FOCUS}
      errorList={found.map(([name, text]) => ({ text, href: `#${name}` }))}
    />
  )
}
