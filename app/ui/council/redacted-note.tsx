import { formatDateTime } from '#app/domain/date-text.ts'
import { InsetText } from '#app/ui/govuk/inset-text.tsx'
import type { ShownRedaction } from '#app/views/council/redactions-in.ts'

type Props = {
  redactions: readonly ShownRedaction[]
  /** The page that takes words out, for whoever may. */
  redactAt?: string | false
}

/** That words were taken out here, and the way to take out others. */
export function RedactedNote({ redactions, redactAt }: Props) {
  return (
    <>
      {redactions.length > 0 && (
        <InsetText>
          {redactions.map(({ id, at, by, reason }) => (
            <p className="govuk-body" key={id}>
              Words that should not have been written were taken out on {formatDateTime(at)} by {by}: there it
              says […] or [redacted]. The reason: {reason}
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
