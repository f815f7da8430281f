import type { CharacteristicGuidance } from '#app/domain/council/characteristic-guidance.ts'
import { formatDate } from '#app/domain/date-text.ts'
import { Details } from '#app/ui/govuk/details.tsx'

/** One characteristic, as its pages show it. */
export type AskedCharacteristic = {
  key: string
  label: string
  isProtected: boolean
  actName: string | null
  guidance: CharacteristicGuidance
}

/** Who a characteristic covers, and useful questions to ask about it. */
export function CharacteristicNote({ label, isProtected, actName, guidance }: AskedCharacteristic) {
  const inAct = actName !== null && actName !== label ? ` The Act calls it “${actName.toLowerCase()}”.` : ''
  return (
    <>
      <p className="govuk-body">
        {isProtected
          ? `Protected by the Equality Act 2010.${inAct} `
          : 'Not a protected characteristic in the Equality Act 2010. '}
        {guidance.meant}
      </p>
      <Details summary="Questions that may help you">
        <ul className="govuk-list govuk-list--bullet">
          {guidance.ask.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
        <p className="govuk-body">
          {guidance.section && `${guidance.section}. `}This is guidance and not legal advice. Last reviewed on{' '}
          {formatDate(guidance.reviewedOn)}.
        </p>
      </Details>
    </>
  )
}
