import { useLoaderData } from '@remix-run/react'
import { paths } from '#app/paths.ts'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { titled } from '#app/ui/page-title.ts'
import { anyone } from '#app/pages/page.server.ts'
import { DEVICE_DAYS_KEPT } from '#app/pages/account/session.server.ts'

export const meta = titled('Privacy')

export const loader = anyone(({ config }) => ({
  councilName: config.councilName,
  contact: config.accessibilityContact,
  deviceDays: DEVICE_DAYS_KEPT,
}))

export default function Privacy() {
  const { councilName, contact, deviceDays } = useLoaderData<typeof loader>()
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <PageHeading size="xl">Privacy</PageHeading>
        <p className="govuk-body">
          {councilName} is responsible for the personal information in Due Regard, and decides what we keep
          and why. It is kept in the council’s own database and is not shared with anyone else. Our pages do
          not load anything from other companies, and we do not track your visits.
        </p>
        <h2 className="govuk-heading-m">What we keep about people who sign in</h2>
        <ul className="govuk-list govuk-list--bullet">
          <li>your name, e-mail address, job title, organisation, directorate and roles</li>
          <li>your password, stored so that nobody can read it</li>
          <li>
            when you signed in, in which browser (such as “Firefox on Windows”) and when you last used the
            service, for a week after your last visit
          </li>
          <li>what administrators changed in your account, with the values before and after</li>
          <li>
            anything you sent after your session had ended, for a week or until you send it again (only you
            can see it)
          </li>
          <li>
            which page you are writing in, so that we can tell other people who open it (we delete this within
            minutes)
          </li>
          <li>
            which browsers you have signed in with, by a random code, for {deviceDays} days after you last
            sign in with them
          </li>
          <li>attempts to sign in, with the network address they came from, for a week</li>
          <li>
            what you wrote, changed, approved and returned, and when (this is the record that the council gave
            due regard, so we keep it after you leave)
          </li>
        </ul>
        <p className="govuk-body">
          The server log records which pages were opened, when and who by. It does not contain passwords or
          anything you typed. The council decides how long to keep it.
        </p>
        <h2 className="govuk-heading-m">What we keep about other people</h2>
        <p className="govuk-body">
          An assessment is about groups of people, never about one resident. Do not write anything that could
          identify someone. If this has happened, tell an equality lead. They can redact it.
        </p>
        <h2 className="govuk-heading-m">Your rights</h2>
        <p className="govuk-body">
          To see the information we keep about you, or to have it corrected, contact {contact} or the
          council’s data protection officer. If you are not happy with the response, you can complain to the{' '}
          <a className="govuk-link" href="https://ico.org.uk/">
            Information Commissioner
          </a>
          .
        </p>
        <p className="govuk-body">
          We use two cookies.{' '}
          <a className="govuk-link" href={paths.cookies()}>
            Find out what they are for
          </a>
        </p>
      </div>
    </div>
  )
}
