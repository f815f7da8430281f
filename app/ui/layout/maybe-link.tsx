import type { ReactNode } from 'react'

/** A link, or only its words when there is nowhere to go. */
export const MaybeLink = ({ href, children }: { href: string | undefined; children: ReactNode }) =>
  href ? (
    <a className="govuk-link" href={href}>
      {children}
    </a>
  ) : (
    children
  )
