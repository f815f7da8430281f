import type { SignedLine } from '#app/views/work/work-line.ts'

/** Assessments that this person approved, countersigned or stopped, newest first. */
export function Signed({ lines }: { lines: readonly SignedLine[] }) {
  return (
    <section aria-labelledby="signed">
      <h2 className="govuk-heading-m" id="signed">
        Signed by you
      </h2>
      <ul className="govuk-list">
        {lines.map(({ href, name, words }) => (
          <li key={`${href} ${words}`}>
            <a className="govuk-link" href={href}>
              {name}
            </a>
            <br />
            {words}
          </li>
        ))}
      </ul>
    </section>
  )
}
