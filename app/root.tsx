import { randomUUID } from 'node:crypto'
import { Links, Meta, Outlet, Scripts, useMatches, useRouteError, useRouteLoaderData } from '@remix-run/react'
import { type ReactNode, useContext } from 'react'
import { formKeyPrefix } from './commands/context.server.ts'
import { NOTE_TOUCHED } from './forms/note-touched.ts'
import listStyles from './styles/lists.scss?url'
import styles from './styles/main.scss?url'
import { FormSeed } from './ui/form/form-key.tsx'
import { OnlyBody, OnlyMain } from './ui/layout/only-main.tsx'
import type { PageHandle } from './ui/layout/page-handle.ts'
import { PageLayout } from './ui/layout/page-layout.tsx'
import { ProblemPage } from './ui/layout/problem-page.tsx'
import { ResponseFactsContext } from './ui/layout/response-facts.ts'
import { pageTitle } from './ui/page-title.ts'
import { navigationFor } from './pages/navigation.ts'
import { anyone } from './pages/page.server.ts'

export const links = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
]

export const meta = () => [{ title: pageTitle('Sorry, there is a problem') }]

export const loader = anyone(({ config, context, url }) => ({
  councilName: config.councilName,
  demo: config.demo,
  person: context.person && { name: context.person.name, roles: context.person.roles.join(', ') },
  navigation: navigationFor(context.person, url.pathname),
  formSeed: `${context.person ? formKeyPrefix(context.person.id) : ''}${randomUUID()}`,
  hasErrors: context.hasErrors ?? false,
}))

const IN_BROWSER = typeof document !== 'undefined'

/**
 * The whole page on the server, and only what is in `<main>` in the browser: React never owns what browsers and their
 * extensions change around it (docs/decisions/0033). Only pages that ask for JavaScript get it (0007).
 */
export const Layout = IN_BROWSER ? OnlyBody : WholePage

function WholePage({ children }: { children: ReactNode }) {
  const { nonce, hasFailed } = useContext(ResponseFactsContext)
  const { hydrates } = usePageHandle()
  return (
    <html lang="en-GB" className="govuk-template">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#0b5a60" />
        <Meta />
        <Links />
        {hydrates && !hasFailed && (
          // eslint-disable-next-line house/no-raw-html -- our own constants, without anything people typed
          <script nonce={nonce} dangerouslySetInnerHTML={{ __html: NOTE_TOUCHED }} />
        )}
        {(!hydrates || hasFailed) && <link rel="stylesheet" href={listStyles} />}
      </head>
      <body className="govuk-template__body">
        {children}
        {hydrates && !hasFailed && <Scripts nonce={nonce} />}
      </body>
    </html>
  )
}

export default function App() {
  return (
    <Surroundings>
      <Outlet />
    </Surroundings>
  )
}

/** For errors outside any page, including in the loader above. Pages have their own in routes/every-page.tsx. */
export function ErrorBoundary() {
  return (
    <Surroundings>
      <ProblemPage error={useRouteError()} />
    </Surroundings>
  )
}

function Surroundings({ children }: { children: ReactNode }) {
  const facts = useContext(ResponseFactsContext)
  const data = useRouteLoaderData<typeof loader>('root')
  const { before } = usePageHandle()
  if (IN_BROWSER) {
    return (
      <FormSeed.Provider value={data?.formSeed ?? ''}>
        <OnlyMain>{children}</OnlyMain>
      </FormSeed.Provider>
    )
  }
  return (
    <FormSeed.Provider value={data?.formSeed ?? ''}>
      <PageLayout
        councilName={data?.councilName ?? facts.councilName ?? 'Your council'}
        demo={data?.demo ?? facts.demo ?? false}
        navigation={data?.navigation ?? []}
        beforeContent={before}
        {...(data?.person ? { person: data.person } : {})}
      >
        {children}
      </PageLayout>
    </FormSeed.Provider>
  )
}

/** The handle of the deepest route that has one. A page that failed has none. */
function usePageHandle(): { hydrates: boolean; before: ReactNode } {
  const matches = useMatches()
  const handles = matches.map(({ handle }) => handle as PageHandle | undefined)
  const withBefore = matches.findLast(({ handle }) => (handle as PageHandle | undefined)?.before)
  // A page that failed has no data: undefined, or null after a form was refused.
  const hasData = (withBefore?.data ?? null) !== null
  const before =
    withBefore && hasData
      ? (withBefore.handle as PageHandle).before?.({ data: withBefore.data, params: withBefore.params })
      : undefined
  return { hydrates: handles.some((handle) => handle?.hydrate), before }
}
