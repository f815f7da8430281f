import type { FromLibrary } from '#app/views/evidence/shown-fact.ts'
import { paths } from '#app/paths.ts'

export function FromLibraryNote({ from }: { from: FromLibrary | undefined }) {
  if (!from) return null
  const { edition, number } = from
  return (
    <p className="govuk-body">
      Taken from{' '}
      <span>
        {number === undefined ? (
          'another council’s evidence library'
        ) : (
          <a className="govuk-link" href={paths.fact(number)}>
            fact {number} of the evidence library
          </a>
        )}
      </span>
      , edition {edition}.
    </p>
  )
}
