import type { ReactNode } from 'react'

/** Collapses what follows it on a phone, without a script. On wider screens it is always open (styles/_page.scss). */
export function FoldOnPhone({ children }: { children: ReactNode }) {
  return (
    <details className="govuk-details app-fold">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{children}</span>
      </summary>
    </details>
  )
}
