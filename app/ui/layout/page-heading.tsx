import type { ReactNode } from 'react'

export type PageHeadingProps = { children: ReactNode; caption?: ReactNode; size?: 'l' | 'xl' }

/** The page's one h1, and above it what the page belongs to. */
export function PageHeading({ children, caption, size = 'l' }: PageHeadingProps) {
  return (
    <>
      {caption && <span className={`govuk-caption-${size}`}>{caption}</span>}
      <h1 className={`govuk-heading-${size}`}>{children}</h1>
    </>
  )
}
