import type { ReactNode } from 'react'
import type { Attributes } from './attributes.ts'
import { classNames } from './class-names.ts'

export type DetailsProps = {
  summary: ReactNode
  children?: ReactNode
  id?: string
  open?: boolean
  className?: string
  attributes?: Attributes
}

export function Details({ summary, children, id, open = false, className, attributes }: DetailsProps) {
  return (
    <details id={id} className={classNames('govuk-details', className)} {...attributes} open={open}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{summary}</span>
      </summary>
      <div className="govuk-details__text">{children}</div>
    </details>
  )
}
