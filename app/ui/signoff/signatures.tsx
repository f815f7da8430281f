import { formatDateTime, formatDayOf } from '#app/domain/date-text.ts'
import { ShortHash } from '#app/ui/assessment/reading/reading-head.tsx'
import type { BoundTo, Reading, Signature } from '#app/views/assessment/reading.ts'

const DID: Record<Signature['kind'], string> = {
  approve: 'Approved',
  countersign: 'Countersigned',
  stop: 'Stopped',
}

/**
 * Who signed, when, and which text the signature is bound to. Void signatures stay and say that they do not
 * count.
 */
export function Signatures({ reading }: { reading: Reading }) {
  const { signatures, snapshot } = reading
  if (signatures.length === 0) return null
  return (
    <section aria-labelledby="signatures">
      <h2 className="govuk-heading-m" id="signatures">
        Signatures
      </h2>
      {signatures.map(
        ({ kind, personName, personWas, nameNow, at, attestation, hash, boundTo, voidedAt }) => (
          <div className="app-reading__part" key={`${kind} ${at}`}>
            <p className="govuk-body">
              <strong>
                {voidedAt && 'Void: '}
                {DID[kind]} by {personName}
              </strong>
              {nameNow !== personName && ` (now ${nameNow})`}
              {personWas && `, ${personWas}`}, on {formatDateTime(at)}
            </p>
            <blockquote className="app-attestation">“{attestation}”</blockquote>
            <p className="govuk-body">
              Bound to the text with the SHA-256 <ShortHash hash={hash} />
              {describeBinding(boundTo, snapshot?.redactedAt)}
              {voidedAt && describeVoid(voidedAt)}
            </p>
          </div>
        ),
      )}
    </section>
  )
}

const describeVoid = (voidedAt: string): string =>
  ` It has not counted since ${formatDateTime(voidedAt)}, when the assessment was returned or taken back.`

function describeBinding(boundTo: BoundTo, redactedAt: string | null | undefined): string {
  switch (boundTo) {
    case 'this text':
      return ', which is the text above.'
    case 'redacted text':
      return `, which is the text above before words were removed${redactedAt ? ` on ${formatDayOf(redactedAt)}` : ''}.`
    case 'another text':
      return ', which is not the text above.'
    case 'changed':
      return '. The text above is not what was signed: it was changed in the database. Tell your equality lead.'
  }
}
