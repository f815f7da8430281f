import { paths } from '#app/paths.ts'
import { InsetText } from '#app/ui/govuk/inset-text.tsx'

type Concerns = {
  tag: string
  isGone: boolean
  total: number
  confidential: number
  assessments: readonly { reference: string; title: string }[]
  editions: number
}

/** The assessments whose tag changes, before anything is changed. */
export function TagConcerns({ concerns }: { concerns: Concerns }) {
  const { tag, isGone, total, confidential, assessments, editions } = concerns
  if (isGone)
    return (
      <InsetText>
        <p className="govuk-body">
          Nothing has the tag “{tag}” any more. Someone has renamed it or merged it with another tag.
        </p>
        <p className="govuk-body">
          <a className="govuk-link" href={paths.tags()}>
            See all tags
          </a>
        </p>
      </InsetText>
    )
  const others = total - confidential - assessments.length
  return (
    <>
      <h2 className="govuk-heading-m">What changes</h2>
      <p className="govuk-body app-measure">
        <span>{total === 1 ? '1 assessment has' : `${total.toLocaleString('en-GB')} assessments have`}</span>{' '}
        the tag “{tag}
        ”. The history of each one will say that its tag changed. What it says and who signed it stay the
        same.
      </p>
      {assessments.length > 0 && (
        <ul className="govuk-list govuk-list--bullet">
          {assessments.map(({ reference, title }) => (
            <li key={reference}>
              <a className="govuk-link" href={paths.assessment(reference)}>
                {`${reference}: ${title}`}
              </a>
            </li>
          ))}
        </ul>
      )}
      {others > 0 && (
        <p className="govuk-body">{`${others.toLocaleString('en-GB')} more are not listed here.`}</p>
      )}
      {confidential > 0 && (
        <p className="govuk-body">
          {confidential === 1
            ? '1 of them is confidential and is not listed here.'
            : `${confidential.toLocaleString('en-GB')} of them are confidential and are not listed here.`}
        </p>
      )}
      {editions > 0 && (
        <p className="govuk-body app-measure">
          Its cumulative assessment goes with it. Each edition keeps saying which tag it was signed for.
        </p>
      )}
    </>
  )
}
