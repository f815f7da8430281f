import type { ReactNode } from 'react'

/**
 * In the browser, React draws only what is in `<main>`, so it never owns what browsers and their extensions change
 * around it (docs/decisions/0033). `useId` counts the places in each list of children. So these two have as many places
 * as the page that the server draws: `WholePage` in root.tsx, and `PageLayout`.
 */
export function OnlyBody({ children }: { children: ReactNode }) {
  return (
    <>
      {null}
      <>
        {children}
        {null}
      </>
    </>
  )
}

/** See OnlyBody. */
export function OnlyMain({ children }: { children: ReactNode }) {
  return (
    <>
      {null}
      {null}
      {null}
      <>
        {null}
        <Here>{children}</Here>
      </>
      {null}
    </>
  )
}

/** A place of its own, because a fragment in a list would not be one. */
const Here = ({ children }: { children: ReactNode }) => children
