import type { ReactNode } from 'react'
import type { Attributes } from './attributes.ts'
import { classNames } from './class-names.ts'

export type BreadcrumbsProps = {
  /** From the top of the service down; an item without `href` is the page itself. */
  items: readonly { text: ReactNode; href?: string; attributes?: Attributes }[]
  labelText?: string
  collapseOnMobile?: boolean
  className?: string
  attributes?: Attributes
}

export function Breadcrumbs(props: BreadcrumbsProps) {
  const { items, labelText = 'Breadcrumb', collapseOnMobile = false, className, attributes } = props
  const collapse = collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile'
  return (
    <nav
      className={classNames('govuk-breadcrumbs', className, collapse)}
      {...attributes}
      aria-label={labelText}
    >
      <ol className="govuk-breadcrumbs__list">
        {items.map((item, index) =>
          item.href ? (
            <li className="govuk-breadcrumbs__list-item" key={index}>
              <a className="govuk-breadcrumbs__link" href={item.href} {...item.attributes}>
                {item.text}
              </a>
            </li>
          ) : (
            <li className="govuk-breadcrumbs__list-item" aria-current="page" key={index}>
              {item.text}
            </li>
          ),
        )}
      </ol>
    </nav>
  )
}
