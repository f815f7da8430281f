import type { SuggestedFacts } from '#app/views/evidence/shown-fact.ts'
import type { ListedFact } from '#app/views/evidence/shown-fact.ts'
import { formatPartialDate } from '#app/domain/days.ts'
import { formatFact } from '#app/domain/evidence/format-fact.ts'
import { isPastReview } from '#app/domain/evidence/past-review.ts'
import { paths } from '#app/paths.ts'
import { Details } from '#app/ui/govuk/details.tsx'
import { Disagreements } from './disagreements.tsx'
import { FactTags } from './fact-tags.tsx'

type Props = SuggestedFacts & { characteristic: { key: string; label: string } }

/** Prefix of the intent that cites a fact. The same button also saves the form. */
export const CITE = 'cite fact '

const SHOWN = 3

/** Each button saves the form and adds the fact as evidence. */
export function FactsToCite({ facts, total, cited, today, characteristic: { key, label } }: Props) {
  if (total === 0) return null
  const list = (some: readonly ListedFact[]) => (
    <ul className="govuk-list app-facts">
      {some.map((fact) => (
        <li key={fact.id}>
          <FactToCite fact={fact} isCited={cited.includes(fact.id)} today={today} />
        </li>
      ))}
    </ul>
  )
  return (
    <>
      <p className="app-group-kind">From the evidence library: {label}</p>
      {list(facts.slice(0, SHOWN))}
      {total > SHOWN && (
        <Details summary={`${total - SHOWN} more from the library`}>
          {list(facts.slice(SHOWN))}
          {total > facts.length && (
            <a className="govuk-link" href={paths.library({ characteristic: key })}>
              All {total} in the library
            </a>
          )}
        </Details>
      )}
    </>
  )
}

function FactToCite({ fact, isCited, today }: { fact: ListedFact; isCited: boolean; today: string }) {
  return (
    <>
      <a className="govuk-link" href={paths.fact(fact.number)}>
        {formatFact(fact.says)}
      </a>{' '}
      ({[fact.says.publisher, formatPartialDate(fact.says.asOf), fact.says.area].filter(Boolean).join(', ')}){' '}
      <FactTags
        state={fact.state}
        isOld={isPastReview(fact, today)}
        disagrees={fact.disagreesWith.length > 0}
      />
      <Disagreements facts={fact.disagreesWith} />
      {isCited ? (
        <p className="app-small">Cited here</p>
      ) : (
        <button
          type="submit"
          name="intent"
          value={`${CITE}${fact.number}`}
          formNoValidate
          className="app-link-button"
        >
          Cite it<span className="govuk-visually-hidden"> as evidence: {formatFact(fact.says)}</span>
        </button>
      )}
    </>
  )
}
