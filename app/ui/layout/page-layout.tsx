import type { ReactNode } from 'react'
import { Footer } from '#app/ui/govuk/footer.tsx'
import { GenericHeader } from '#app/ui/govuk/generic-header.tsx'
import { PhaseBanner } from '#app/ui/govuk/phase-banner.tsx'
import { ServiceNavigation } from '#app/ui/govuk/service-navigation.tsx'
import { SkipLink } from '#app/ui/govuk/skip-link.tsx'

export type PageLayoutProps = {
  councilName: string
  serviceName?: string
  /** Shows the demonstration banner. */
  demo?: boolean
  person?: { name: string; roles?: string }
  navigation?: readonly { href: string; text: string; current?: boolean }[]
  /** The links on every page. */
  links?: PageLinks
  /** A back link or breadcrumbs, above the main content so that the skip link skips it. */
  beforeContent?: ReactNode
  children: ReactNode
}

export type PageLinks = {
  home: string
  account: string
  signOut: string
  accessibility: string
  privacy: string
  cookies: string
}

const LINKS: PageLinks = {
  home: '/',
  account: '/account',
  signOut: '/sign-out',
  accessibility: '/accessibility',
  privacy: '/privacy',
  cookies: '/cookies',
}

/** The header and footer around every page. It goes straight into `<body class="govuk-template__body">`. */
export function PageLayout(props: PageLayoutProps) {
  const {
    councilName,
    serviceName = 'Due Regard',
    demo = false,
    person,
    navigation = [],
    links = LINKS,
    beforeContent,
    children,
  } = props
  return (
    <>
      <SkipLink href="#main-content">Skip to main content</SkipLink>
      <header className="govuk-template__header">
        <GenericHeader href={links.home}>{councilName}</GenericHeader>
        <ServiceNavigation
          serviceName={serviceName}
          serviceUrl={links.home}
          navigation={navigation}
          foldNavigationOnMobile
          endSlotInline
          slots={{ end: person && <SignedIn {...person} account={links.account} action={links.signOut} /> }}
        />
      </header>
      {demo && (
        <PhaseBanner tag="Demonstration">
          The people and proposals are not real. Anything you enter may be deleted.
        </PhaseBanner>
      )}
      <div className="govuk-width-container">
        {beforeContent}
        <main className="govuk-main-wrapper" id="main-content">
          {children}
        </main>
      </div>
      <footer className="govuk-template__footer">
        <Footer
          meta={{
            items: [
              { href: links.accessibility, text: 'Accessibility statement' },
              { href: links.privacy, text: 'Privacy' },
              { href: links.cookies, text: 'Cookies' },
            ],
          }}
        />
      </footer>
    </>
  )
}

function SignedIn({
  name,
  roles,
  account,
  action,
}: {
  name: string
  roles?: string
  account: string
  action: string
}) {
  return (
    <form className="app-signed-in" method="post" autoComplete="off" action={action}>
      <span>
        <span className="govuk-visually-hidden">Signed in as </span>
        {name}
        {roles && <span className="app-signed-in__roles"> ({roles})</span>}
      </span>
      <a className="govuk-service-navigation__link" href={account}>
        Your account
      </a>
      <button type="submit" className="app-link-button">
        Sign out
      </button>
    </form>
  )
}
