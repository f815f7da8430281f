import { Outlet, useRouteError } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { KeepPage } from '#app/ui/layout/keep-page.tsx'
import { ProblemPage, problemTitle } from '#app/ui/layout/problem-page.tsx'
import { pageTitle, SERVICE_NAME } from '#app/ui/page-title.ts'

/** The title of a page that failed. The others have their own. */
export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(problemTitle(error)) : SERVICE_NAME },
]

/**
 * Around every page, and under the root: so the root's loader still runs when a page fails, and its problem
 * is shown in the layout.
 */
export default function EveryPage() {
  return (
    <KeepPage>
      <Outlet />
    </KeepPage>
  )
}

export function ErrorBoundary() {
  return <ProblemPage error={useRouteError()} />
}
