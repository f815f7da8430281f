import type { ReactNode } from 'react'
import type { Attributes } from './attributes.ts'
import { classNames } from './class-names.ts'

export type SkipLinkProps = {
  children: ReactNode
  href?: string
  className?: string
  attributes?: Attributes
}

export function SkipLink({ children, href = '#content', className, attributes }: SkipLinkProps) {
  return (
    <a
      href={href}
      className={classNames('govuk-skip-link', className)}
      {...attributes}
      data-module="govuk-skip-link"
    >
      {children}
    </a>
  )
}
