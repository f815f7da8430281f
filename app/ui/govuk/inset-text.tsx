import type { ReactNode } from 'react'
import type { Attributes } from './attributes.ts'
import { classNames } from './class-names.ts'

export type InsetTextProps = {
  children?: ReactNode
  id?: string
  className?: string
  attributes?: Attributes
}

export function InsetText({ children, id, className, attributes }: InsetTextProps) {
  return (
    <div id={id} className={classNames('govuk-inset-text', className)} {...attributes}>
      {children}
    </div>
  )
}
