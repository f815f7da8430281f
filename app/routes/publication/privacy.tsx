import { useLoaderData } from '@remix-run/react'
import { paths } from '#app/paths.ts'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { titled } from '#app/ui/page-title.ts'
import { anyone } from '#app/pages/page.server.ts'

export const meta = titled('Privacy')

export const loader = anyone(({ config }) => ({
  councilName: config.councilName,
  contact: config.accessibilityContact,
}))

export default function Privacy() {
  const { councilName, contact } = useLoaderData<typeof loader>()
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <PageHeading size="xl">Privacy</PageHeading>
        <p className="govuk-body">
          {councilName} decides what is kept in Due Regard and why, and answers for it. It is kept in the
          council’s own database, and sent to nobody else: no page loads anything from another company, and
          nobody counts your visits.
        </p>
        <h2 className="govuk-heading-m">What is kept about people who sign in</h2>
        <ul className="govuk-list govuk-list--bullet">
          <li>name, e-mail address, job title, organisation, directorate and roles</li>
          <li>a password in a form from which it cannot be read again</li>
          <li>when you signed in and were last there, for a week after you were</li>
          <li>
            what you sent after your session had ended, for a week or until you send it again. Only you are
            shown it
          </li>
          <li>
            which page you are writing in, so that others who open it are told. It is forgotten within minutes
          </li>
          <li>attempts to sign in, and from which network address, for a week</li>
          <li>
            what you wrote, changed, approved and returned, and when. This is the record that the council gave
            due regard: it stays, also after you have left
          </li>
        </ul>
        <p className="govuk-body">
          The server’s log says which pages were opened, when and by whom. It has no passwords and nothing
          that you typed. How long it is kept is for the council to say.
        </p>
        <h2 className="govuk-heading-m">What is kept about other people</h2>
        <p className="govuk-body">
          An assessment is about groups of people, never about one resident. Do not write anything by which
          somebody could be recognised. If it happened, tell an equality lead, who can take the passage out.
        </p>
        <h2 className="govuk-heading-m">What you can ask for</h2>
        <p className="govuk-body">
          To see what is kept about you, or to have it put right, ask {contact} or the council’s data
          protection officer. If you are not happy with the answer, you can complain to the{' '}
          <a className="govuk-link" href="https://ico.org.uk/">
            Information Commissioner
          </a>
          .
        </p>
        <p className="govuk-body">
          There is one cookie.{' '}
          <a className="govuk-link" href={paths.cookies()}>
            What it is for
          </a>
        </p>
      </div>
    </div>
  )
}
