import { paths } from '#app/paths.ts'

export function Administration() {
  return (
    <section aria-labelledby="administration">
      <h2 className="govuk-heading-m" id="administration">
        Administration
      </h2>
      <ul className="govuk-list">
        <li>
          <a className="govuk-link" href={paths.people()}>
            Add people, change their roles and create sign-in links
          </a>
        </li>
        <li>
          <a className="govuk-link" href={paths.directorates()}>
            Add, rename and close directorates
          </a>
        </li>
        <li>
          <a className="govuk-link" href={paths.administration()}>
            See what administrators did
          </a>
        </li>
      </ul>
    </section>
  )
}
