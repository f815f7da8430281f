import type { ReactNode } from 'react'
import type { Attributes } from './attributes.ts'
import { classNames } from './class-names.ts'

export type GenericHeaderProps = {
  /** The organisation's name or logo. */
  children: ReactNode
  href?: string
  containerClassName?: string
  className?: string
  attributes?: Attributes
}

export function GenericHeader(props: GenericHeaderProps) {
  const { children, href = '/', containerClassName = 'govuk-width-container', className, attributes } = props
  return (
    <div className={classNames('govuk-generic-header', className)} {...attributes}>
      <div className={`govuk-generic-header__container ${containerClassName}`}>
        <div className="govuk-generic-header__logo">
          <a href={href} className="govuk-generic-header__homepage-link">
            {children}
          </a>
        </div>
      </div>
    </div>
  )
}
