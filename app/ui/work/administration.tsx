import { paths } from '#app/paths.ts'

/** The ways on for somebody who only administers. */
export function Administration() {
  return (
    <section aria-labelledby="administration">
      <h2 className="govuk-heading-m" id="administration">
        Administration
      </h2>
      <ul className="govuk-list">
        <li>
          <a className="govuk-link" href={paths.people()}>
            People: add them, change their roles, give sign-in links
          </a>
        </li>
        <li>
          <a className="govuk-link" href={paths.directorates()}>
            Directorates: add, rename or close them
          </a>
        </li>
      </ul>
    </section>
  )
}
