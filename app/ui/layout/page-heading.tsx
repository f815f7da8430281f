import type { ReactNode } from 'react'

export type PageHeadingProps = { children: ReactNode; caption?: ReactNode; size?: 'l' | 'xl' }

/** The only h1 of the page. The caption above it says what the page is part of. */
export function PageHeading({ children, caption, size = 'l' }: PageHeadingProps) {
  return (
    <>
      {caption && <span className={`govuk-caption-${size}`}>{caption}</span>}
      <h1 className={`govuk-heading-${size}`}>{children}</h1>
    </>
  )
}
