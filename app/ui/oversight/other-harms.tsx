import { paths } from '#app/paths.ts'
import { Details } from '#app/ui/govuk/details.tsx'
import { ImpactsOfOthers } from './impacts-of-others.tsx'
import type { ShownImpact } from '#app/views/oversight/shown-impact.ts'

/** Other live proposals that harm the same people. Shown next to the question about cumulative impact. */
export function OtherHarms({ impacts, total }: { impacts: readonly ShownImpact[]; total: number }) {
  if (total === 0) {
    return (
      <p className="govuk-body">
        No other live proposal has a negative impact on the same groups. This leaves out drafts and
        confidential proposals.
      </p>
    )
  }
  const proposals = new Map(impacts.map(({ reference, title }) => [reference, title]))
  return (
    <>
      <p className="govuk-body">Other live proposals also have a negative impact on these groups:</p>
      <ul className="govuk-list govuk-list--bullet">
        {[...proposals].map(([reference, title]) => (
          <li key={reference}>
            {title} ({reference})
          </li>
        ))}
      </ul>
      <Details summary="Their impacts on these groups">
        <ImpactsOfOthers
          caption="Other live proposals with a negative impact on the same groups"
          impacts={impacts}
        />
        <p className="govuk-body">
          <span>
            {total > impacts.length &&
              `These are the first ${impacts.length} of ${total} impacts, by the date of the decision. `}
          </span>
          <a className="govuk-link" href={paths.cumulative()}>
            See the combined effect of all live proposals
          </a>
        </p>
      </Details>
      <p className="govuk-body app-measure">
        In your answer, name each by its reference or title, and say what they mean together for these people.
      </p>
    </>
  )
}
