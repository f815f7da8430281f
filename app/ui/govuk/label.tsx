import type { ReactNode } from 'react'
import type { Attributes } from './attributes.ts'
import { classNames } from './class-names.ts'

export type LabelProps = LabelOptions & { htmlFor?: string; children?: ReactNode }

export type LabelOptions = {
  size?: 's' | 'm' | 'l' | 'xl'
  /** The label is the page's one h1. */
  isPageHeading?: boolean
  className?: string
  attributes?: Attributes
}

export function Label({ htmlFor, children, size, isPageHeading = false, className, attributes }: LabelProps) {
  if (children === undefined || children === null || children === '') return null
  const label = (
    <label
      className={classNames('govuk-label', size && `govuk-label--${size}`, className)}
      {...attributes}
      htmlFor={htmlFor}
    >
      {children}
    </label>
  )
  return isPageHeading ? <h1 className="govuk-label-wrapper">{label}</h1> : label
}
