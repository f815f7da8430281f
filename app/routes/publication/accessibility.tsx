import { useLoaderData } from '@remix-run/react'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { titled } from '#app/ui/page-title.ts'
import { anyone } from '#app/pages/page.server.ts'

export const meta = titled('Accessibility statement')

export const loader = anyone(({ config }) => ({
  councilName: config.councilName,
  contact: config.accessibilityContact,
}))

export default function Accessibility() {
  const { councilName, contact } = useLoaderData<typeof loader>()
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <PageHeading size="xl">Accessibility statement</PageHeading>
        <p className="govuk-body">
          This statement applies to Due Regard, the service that {councilName} uses to write and keep its
          equality impact assessments. We want as many people as possible to be able to use it. You should be
          able to:
        </p>
        <ul className="govuk-list govuk-list--bullet">
          <li>zoom in up to 400% without the text spilling off the screen</li>
          <li>use every page with only a keyboard, or with speech recognition software</li>
          <li>listen to every page with a screen reader</li>
          <li>do everything with JavaScript turned off</li>
          <li>change the colours, spacing and contrast</li>
        </ul>
        <h2 className="govuk-heading-m">How accessible it is</h2>
        <p className="govuk-body">
          Due Regard is designed to meet the Web Content Accessibility Guidelines version 2.2 AA standard. It
          has not had an independent audit yet, so we do not claim that it fully meets the standard.
        </p>
        <h2 className="govuk-heading-m">How we tested it</h2>
        <p className="govuk-body">
          Every time the service changes, automated tests open every page. They try it empty, filled in, with
          long answers, with errors, and after someone else has saved first. They check that:
        </p>
        <ul className="govuk-list govuk-list--bullet">
          <li>the axe tool finds no level A or AA problems</li>
          <li>titles, headings, labels, tables and links are correct</li>
          <li>nothing spills off a narrow screen or is cut off, even with wider text spacing</li>
          <li>anything shown by colour is still clear in high contrast mode</li>
          <li>you can reach everything in a sensible order with only a keyboard, and see where you are</li>
          <li>errors are listed at the top of the page, with links to the answers to fix</li>
          <li>every page works without JavaScript</li>
        </ul>
        <p className="govuk-body">
          We also looked at every page on wide and narrow screens and in high contrast mode, and printed the
          pages that are for reading. We have not yet tested the service with screen readers, speech
          recognition software or screen magnifiers, or with people who use them. Automated tests find only
          some of the problems that people find.
        </p>
        <h2 className="govuk-heading-m">What we know is not accessible</h2>
        <p className="govuk-body">
          We do not know of any problems at the moment. Content that people paste into an assessment, and
          documents that it links to, may not be accessible.
        </p>
        <h2 className="govuk-heading-m">Reporting a problem</h2>
        <p className="govuk-body">
          If something does not work for you, contact {contact}. Say which page you were on, what you were
          trying to do and what you use, such as a screen reader. You can also ask for an assessment in a
          different format.
        </p>
        <p className="govuk-body">
          If you are not happy with the response, contact the{' '}
          <a className="govuk-link" href="https://www.equalityadvisoryservice.com/">
            Equality Advisory and Support Service
          </a>
          . The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile
          Applications) (No. 2) Accessibility Regulations 2018.
        </p>
        <p className="govuk-body">
          This statement was prepared on 22 November 2026. It was last reviewed on 26 November 2026, when the
          service was last tested.
        </p>
      </div>
    </div>
  )
}
