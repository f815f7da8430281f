import type { ReactNode } from 'react'
import type { Attributes } from './attributes.ts'
import { classNames } from './class-names.ts'

export type WarningTextProps = {
  children?: ReactNode
  iconFallbackText?: string
  className?: string
  attributes?: Attributes
}

export function WarningText({
  children,
  iconFallbackText = 'Warning',
  className,
  attributes,
}: WarningTextProps) {
  return (
    <div className={classNames('govuk-warning-text', className)} {...attributes}>
      <span className="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>{' '}
      <strong className="govuk-warning-text__text">
        <span className="govuk-visually-hidden">{iconFallbackText}</span> {children}
      </strong>
    </div>
  )
}
