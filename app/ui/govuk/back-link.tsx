import type { ReactNode } from 'react'
import type { Attributes } from './attributes.ts'
import { classNames } from './class-names.ts'

export type BackLinkProps = {
  href?: string
  children?: ReactNode
  className?: string
  attributes?: Attributes
}

export function BackLink({ href = '#', children = 'Back', className, attributes }: BackLinkProps) {
  return (
    <a href={href} className={classNames('govuk-back-link', className)} {...attributes}>
      {children}
    </a>
  )
}
