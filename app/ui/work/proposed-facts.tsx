import { paths } from '#app/paths.ts'

export function ProposedFacts({ count }: { count: number }) {
  return (
    <section aria-labelledby="proposed-facts">
      <h2 className="govuk-heading-m" id="proposed-facts">
        Proposed facts ({count})
      </h2>
      <p className="govuk-body">
        <a className="govuk-link" href={paths.library({ show: 'proposed' })}>
          Accept or decline facts that officers proposed for the library
        </a>
      </p>
    </section>
  )
}
