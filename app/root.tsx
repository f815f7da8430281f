import { randomUUID } from 'node:crypto'
import { Links, Meta, Outlet, Scripts, useMatches, useRouteError, useRouteLoaderData } from '@remix-run/react'
import { type ReactNode, useContext } from 'react'
import { formKeyPrefix } from './commands/context.server.ts'
import { NOTE_EARLY_TYPING } from './forms/typed-early.ts'
import listStyles from './styles/lists.scss?url'
import styles from './styles/main.scss?url'
import { FormSeed } from './ui/form/form-key.tsx'
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

/**
 * Pages are documents: JavaScript comes with those alone that ask for it
 * (docs/decisions/0007-full-page-loads.md).
 */
export function Layout({ children }: { children: ReactNode }) {
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
        {/* eslint-disable-next-line house/no-raw-html -- a constant of ours: nothing in it comes from anybody */}
        {hydrates && !hasFailed && (
          <script nonce={nonce} dangerouslySetInnerHTML={{ __html: NOTE_EARLY_TYPING }} />
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

/**
 * For what goes wrong before any page is there, the loader above included. Pages have their own in
 * routes/every-page.tsx.
 */
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

/** What the deepest route that says something says of its page. A page that failed says nothing. */
function usePageHandle(): { hydrates: boolean; before: ReactNode } {
  const matches = useMatches()
  const handles = matches.map(({ handle }) => handle as PageHandle | undefined)
  const speaker = matches.findLast(({ handle }) => (handle as PageHandle | undefined)?.before)
  // A page that could not be shown has no data: undefined, or null after a form was refused.
  const hasData = (speaker?.data ?? null) !== null
  const before =
    speaker && hasData
      ? (speaker.handle as PageHandle).before?.({ data: speaker.data, params: speaker.params })
      : undefined
  return { hydrates: handles.some((handle) => handle?.hydrate), before }
}
