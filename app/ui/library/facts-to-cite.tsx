import type { ListedFact } from '#app/data/list-facts.server.ts'
import { dayInWords } from '#app/domain/days.ts'
import { factInWords, isPastReview } from '#app/domain/library/fact.ts'
import { paths } from '#app/paths.ts'
import { Details } from '#app/ui/govuk/details.tsx'
import { Disagreements } from './disagreements.tsx'
import { FactTags } from './fact-tags.tsx'

export type FactsBeside = {
  /** The latest, and how many there are in all. */
  facts: readonly ListedFact[]
  total: number
  /** Ids of those that this baseline rests on already. */
  cited: readonly string[]
  today: string
}

type Props = FactsBeside & { characteristic: { key: string; label: string } }

/** What a button of a form says that cites a fact: it saves what was typed besides. */
export const CITE = 'cite fact '

/** The library's facts about a group, beside the question. Each button saves the form as it is, and adds the evidence. */
export function FactsToCite({ facts, total, cited, today, characteristic: { key, label } }: Props) {
  if (total === 0) return null
  return (
    <Details summary={`${total === 1 ? '1 fact' : `${total} facts`} from the library: ${label}`} open>
      <ul className="govuk-list app-facts">
        {facts.map((fact) => (
          <li key={fact.id}>
            <a className="govuk-link" href={paths.fact(fact.number)}>
              {factInWords(fact.says)}
            </a>{' '}
            ({[fact.says.publisher, dayInWords(fact.says.asOf), fact.says.area].filter(Boolean).join(', ')}){' '}
            <FactTags state={fact.state} isOld={isPastReview(fact, today)} disagrees={fact.disagreesWith.length > 0} />
            <Disagreements facts={fact.disagreesWith} />
            {cited.includes(fact.id) ? (
              <p className="app-small">Cited here</p>
            ) : (
              <button type="submit" name="intent" value={`${CITE}${fact.number}`} formNoValidate className="app-link-button">
                Cite it<span className="govuk-visually-hidden"> as evidence: {factInWords(fact.says)}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {total > facts.length && (
        <a className="govuk-link" href={paths.library({ characteristic: key })}>
          All {total} in the library
        </a>
      )}
    </Details>
  )
}
