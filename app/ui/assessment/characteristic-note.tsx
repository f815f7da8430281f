import type { AskedCharacteristic } from '#app/views/assessment/shown-characteristic.ts'
import { formatDate } from '#app/domain/date-text.ts'
import { Details } from '#app/ui/govuk/details.tsx'

/** Whom a characteristic means, and good questions to ask about it. */
export function CharacteristicNote({ label, isProtected, actName, guidance }: AskedCharacteristic) {
  const inAct = actName !== null && actName !== label ? ` The Act calls it “${actName.toLowerCase()}”.` : ''
  return (
    <>
      <p className="govuk-body">
        <span>
          {isProtected
            ? `Protected by the Equality Act 2010.${inAct} `
            : 'Not a protected characteristic in the Equality Act 2010. '}
        </span>
        {guidance.meant}
      </p>
      <Details summary="Questions that may help you">
        <ul className="govuk-list govuk-list--bullet">
          {guidance.ask.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
        <p className="govuk-body">
          <span>{guidance.section && `${guidance.section}. `}</span>This is guidance and not legal advice.
          Last reviewed on {formatDate(guidance.reviewedOn)}.
        </p>
      </Details>
    </>
  )
}
