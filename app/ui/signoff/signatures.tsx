import { formatDateTime } from '#app/domain/date-text.ts'
import { ShortHash } from '#app/ui/assessment/reading/reading-head.tsx'
import type { Reading, Signature } from '#app/views/assessment/reading.ts'

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
      {signatures.map(({ kind, personName, jobTitle, at, attestation, hash, voidedAt }) => (
        <div className="app-reading__part" key={`${kind} ${at}`}>
          <p className="govuk-body">
            <strong>
              {voidedAt && 'Void: '}
              {DID[kind]} by {personName}
            </strong>
            {jobTitle && `, ${jobTitle}`}, on {formatDateTime(at)}
          </p>
          <blockquote className="app-attestation">“{attestation}”</blockquote>
          <p className="govuk-body">
            Bound to the text with the SHA-256 <ShortHash hash={hash} />
            {snapshot?.hash === hash ? ', which is the text above.' : ', which is not the text above.'}
            {voidedAt &&
              ` It has not counted since ${formatDateTime(voidedAt)}, when the assessment was returned or taken back.`}
          </p>
        </div>
      ))}
    </section>
  )
}
