import type { ReactNode } from 'react'

/**
 * Folds what follows it on a phone, without a script; where there is room, what follows is never closed
 * (styles/_page.scss).
 */
export function FoldOnPhone({ children }: { children: ReactNode }) {
  return (
    <details className="govuk-details app-fold">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{children}</span>
      </summary>
    </details>
  )
}
