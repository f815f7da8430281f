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
          This is about Due Regard, the service in which {councilName} writes and keeps its equality impact
          assessments. We want everybody who works on one to be able to use it. You should be able to:
        </p>
        <ul className="govuk-list govuk-list--bullet">
          <li>enlarge the text up to 400% without anything running off the screen</li>
          <li>use every page with a keyboard alone, or by voice</li>
          <li>listen to every page with a screen reader</li>
          <li>do everything without JavaScript</li>
          <li>use your own colours, spacing and contrast</li>
        </ul>
        <h2 className="govuk-heading-m">How accessible it is</h2>
        <p className="govuk-body">
          Due Regard is built to meet the Web Content Accessibility Guidelines version 2.2, level AA. It has
          not been audited by anybody independent yet: so we do not claim that it meets the standard in full.
        </p>
        <h2 className="govuk-heading-m">How it was tested</h2>
        <p className="govuk-body">
          On each change a program opens every page: empty, filled, with long answers, with mistakes, and when
          somebody else saved first. It checks:
        </p>
        <ul className="govuk-list govuk-list--bullet">
          <li>what the tool axe can find of the guidelines’ levels A and AA</li>
          <li>titles, headings, labels, tables and links</li>
          <li>that nothing runs off a narrow screen or is cut off, also with wider spacing of the text</li>
          <li>that what colours show can be told in high contrast colours too</li>
          <li>that the keyboard alone reaches everything in its order, and that you can see where you are</li>
          <li>that what is wrong comes first on the page, and leads to the answer to mend</li>
          <li>that every page opens, and the work can be done, without JavaScript</li>
        </ul>
        <p className="govuk-body">
          We also looked at every page by eye: wide, narrow, in high contrast and, where it is for reading, in
          print. It has not been tested with screen readers, voice control or screen magnifiers yet, nor with
          people who use them. Programs find only some of the problems that people do.
        </p>
        <h2 className="govuk-heading-m">What we know is not accessible</h2>
        <p className="govuk-body">
          We know of nothing at present. What people paste into an assessment, and documents that it links to,
          may not be accessible.
        </p>
        <h2 className="govuk-heading-m">If something does not work for you</h2>
        <p className="govuk-body">
          Tell {contact}. Say which page it is, what you wanted to do and what you use, like a screen reader.
          You can also ask for an assessment in another format.
        </p>
        <p className="govuk-body">
          If you are not happy with the answer, the{' '}
          <a className="govuk-link" href="https://www.equalityadvisoryservice.com/">
            Equality Advisory and Support Service
          </a>{' '}
          can help. The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and
          Mobile Applications) (No. 2) Accessibility Regulations 2018.
        </p>
        <p className="govuk-body">
          This statement was written on 22 November 2026. It was last reviewed on 26 November 2026, when the
          service was last tested.
        </p>
      </div>
    </div>
  )
}
