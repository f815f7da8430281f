import { paths } from '#app/paths.ts'

/** Where an evidence item was taken from. `number` is missing where the fact is of another council's library. */
export type FromLibrary = { edition: number; number: number | undefined }

export function FromLibraryNote({ from }: { from: FromLibrary | undefined }) {
  if (!from) return null
  const { edition, number } = from
  return (
    <p className="govuk-body">
      Taken from{' '}
      {number === undefined ? (
        'another council’s evidence library'
      ) : (
        <a className="govuk-link" href={paths.fact(number)}>
          fact {number} of the evidence library
        </a>
      )}
      , edition {edition}.
    </p>
  )
}
