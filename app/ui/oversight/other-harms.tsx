import { paths } from '#app/paths.ts'
import { Details } from '#app/ui/govuk/details.tsx'
import { ImpactsOfOthers } from './impacts-of-others.tsx'
import type { ShownImpact } from '#app/views/oversight/shown-impact.ts'

/** Beside the cumulative answer: what others do to the people who are harmed here. */
export function OtherHarms({ impacts, total }: { impacts: readonly ShownImpact[]; total: number }) {
  if (total === 0) {
    return (
      <p className="govuk-body">
        No other live proposal that was submitted and is not confidential harms the groups that are harmed
        here.
      </p>
    )
  }
  const proposals = new Map(impacts.map(({ reference, title }) => [reference, title]))
  return (
    <>
      <p className="govuk-body">Other live proposals harm the same groups:</p>
      <ul className="govuk-list govuk-list--bullet">
        {[...proposals].map(([reference, title]) => (
          <li key={reference}>
            {title} ({reference})
          </li>
        ))}
      </ul>
      <Details summary="Their impacts on these groups">
        <ImpactsOfOthers caption="Other live proposals that harm the same groups" impacts={impacts} />
        <p className="govuk-body">
          {total > impacts.length &&
            `These are the first ${impacts.length} of ${total} impacts, by the date of the decision. `}
          <a className="govuk-link" href={paths.cumulative()}>
            See what all live proposals add up to
          </a>
        </p>
      </Details>
      <p className="govuk-body app-measure">
        Name each in your answer, by its reference or its title, and say what they add up to for these people.
      </p>
    </>
  )
}
