import { formatDateTime } from '#app/domain/date-text.ts'
import { InsetText } from '#app/ui/govuk/inset-text.tsx'
import type { ShownRedaction } from '#app/views/council/redactions-in.ts'

type Props = {
  redactions: readonly ShownRedaction[]
  /** The redaction page, for people who can use it. */
  redactAt?: string | false
}

export function RedactedNote({ redactions, redactAt }: Props) {
  return (
    <>
      {redactions.length > 0 && (
        <InsetText>
          {redactions.map(({ id, at, by, reason }) => (
            <p className="govuk-body" key={id}>
              {by} redacted words here on {formatDateTime(at)}. They were replaced with […] or [redacted].
              Reason: {reason}
            </p>
          ))}
        </InsetText>
      )}
      {redactAt && (
        <p className="govuk-body">
          <a className="govuk-link" href={redactAt}>
            Redact words that should not have been written
          </a>
        </p>
      )}
    </>
  )
}
