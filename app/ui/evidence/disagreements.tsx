import type { Disagreement } from '#app/views/evidence/shown-fact.ts'
import { formatPartialDate } from '#app/domain/days.ts'
import { formatFact } from '#app/domain/evidence/format-fact.ts'
import { paths } from '#app/paths.ts'

/** The people who cite a fact decide which of the disagreeing facts is right. */
export function Disagreements({ facts }: { facts: readonly Disagreement[] }) {
  if (facts.length === 0) return null
  return (
    <ul className="govuk-list app-small">
      {facts.map(({ number, says }) => (
        <li key={number}>
          Disagrees with{' '}
          <a className="govuk-link" href={paths.fact(number)}>
            fact {number}
          </a>
          : {formatFact(says)} ({says.publisher}, {formatPartialDate(says.asOf)})
        </li>
      ))}
    </ul>
  )
}
