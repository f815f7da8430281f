import type { ReactNode } from 'react'
import { readFixtures } from './fixture.ts'

/**
 * GOV.UK's own marks. A council may not use them, so they are not in `app/ui/govuk/footer.tsx`: they go into its
 * slots here, only so that everything else about the footer can be compared with govuk-frontend's fixtures.
 */
export function Crown() {
  return (
    <svg
      focusable="false"
      role="presentation"
      xmlns="http://www.w3.org/2000/svg"
      viewBox="0 0 64 60"
      height="30"
      width="32"
      fill="currentcolor"
      className="govuk-footer__crown"
      dangerouslySetInnerHTML={{ __html: insideOf('g', 'govuk-footer__crown') }}
    />
  )
}

export function Licence({ children }: { children?: ReactNode }) {
  return (
    <>
      <svg
        aria-hidden="true"
        focusable="false"
        className="govuk-footer__licence-logo"
        xmlns="http://www.w3.org/2000/svg"
        viewBox="0 0 483.2 195.7"
        height="17"
        width="41"
        dangerouslySetInnerHTML={{ __html: insideOf('path', 'govuk-footer__licence-logo') }}
      />
      <span className="govuk-footer__licence-description">
        {children ?? (
          <>
            All content is available under the{' '}
            <a
              className="govuk-footer__link"
              href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
              rel="license"
            >
              Open Government Licence v3.0
            </a>
            , except where otherwise stated
          </>
        )}
      </span>
    </>
  )
}

export function CrownCopyright({ children = '© Crown copyright' }: { children?: ReactNode }) {
  return (
    <a
      className="govuk-footer__link govuk-footer__copyright-logo"
      href={
        'https://www.nationalarchives.gov.uk/information-management/re-using-public-sector-information/' +
        'uk-government-licensing-framework/crown-copyright/'
      }
    >
      {children}
    </a>
  )
}

/** The drawing inside one of the fixture's pictures, so that we need no copy of it. */
function insideOf(element: 'g' | 'path', picture: string): string {
  const html = readFixtures('footer')[0]?.html ?? ''
  const svg =
    [...html.matchAll(/<svg[\s\S]*?<\/svg>/g)].map(String).find((found) => found.includes(picture)) ?? ''
  return svg.slice(svg.indexOf(`<${element}`), svg.lastIndexOf('</svg>'))
}
