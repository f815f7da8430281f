import type { ReactNode } from 'react'
import type { Attributes } from './attributes.ts'
import { classNames } from './class-names.ts'

export type TagColour =
  'grey' | 'green' | 'teal' | 'blue' | 'purple' | 'magenta' | 'red' | 'orange' | 'yellow'

export type TagProps = {
  children?: ReactNode
  colour?: TagColour
  className?: string
  attributes?: Attributes
}

export function Tag({ children, colour, className, attributes }: TagProps) {
  return (
    <strong className={classNames('govuk-tag', colour && `govuk-tag--${colour}`, className)} {...attributes}>
      {children}
    </strong>
  )
}
