import type { ReactNode } from 'react'
import type { Attributes } from './attributes.ts'
import { classNames } from './class-names.ts'

export type FooterLink = { href: string; text: string; attributes?: Attributes }

export type FooterProps = {
  navigation?: readonly { title: string; width?: string; columns?: number; items?: readonly FooterLink[] }[]
  meta?: { visuallyHiddenTitle?: string; items?: readonly FooterLink[]; content?: ReactNode }
  /** GOV.UK puts a crown, a licence and a crown copyright here; a council puts its own, or nothing. */
  logo?: ReactNode
  licence?: ReactNode
  copyright?: ReactNode
  containerClassName?: string
  className?: string
  attributes?: Attributes
}

export function Footer(props: FooterProps) {
  const { navigation = [], meta, logo, licence, copyright, containerClassName, className, attributes } = props
  return (
    <div className={classNames('govuk-footer', className)} {...attributes}>
      <div className={classNames('govuk-width-container', containerClassName)}>
        {logo}
        {navigation.length > 0 && (
          <>
            <div className="govuk-footer__navigation">
              {navigation.map((section) => (
                <NavigationSection {...section} key={section.title} />
              ))}
            </div>
            <hr className="govuk-footer__section-break" />
          </>
        )}
        <div className="govuk-footer__meta">
          <div className="govuk-footer__meta-item govuk-footer__meta-item--grow">
            {meta && <Meta {...meta} />}
            {licence}
          </div>
          {copyright && <div className="govuk-footer__meta-item">{copyright}</div>}
        </div>
      </div>
    </div>
  )
}

function NavigationSection(section: NonNullable<FooterProps['navigation']>[number]) {
  const { title, width = 'full', columns, items = [] } = section
  const columnsClassName = columns !== undefined && `govuk-footer__list--columns-${columns}`
  return (
    <div className={`govuk-footer__section govuk-grid-column-${width}`}>
      <h2 className="govuk-footer__heading govuk-heading-m">{title}</h2>
      {items.length > 0 && (
        <ul className={classNames('govuk-footer__list', columnsClassName)}>
          {items.map((link) => (
            <li className="govuk-footer__list-item" key={link.href + link.text}>
              <FooterAnchor {...link} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Meta({
  visuallyHiddenTitle = 'Support links',
  items = [],
  content,
}: NonNullable<FooterProps['meta']>) {
  return (
    <>
      <h2 className="govuk-visually-hidden">{visuallyHiddenTitle}</h2>
      {items.length > 0 && (
        <ul className="govuk-footer__inline-list">
          {items.map((link) => (
            <li className="govuk-footer__inline-list-item" key={link.href + link.text}>
              <FooterAnchor {...link} />
            </li>
          ))}
        </ul>
      )}
      {content && <div className="govuk-footer__meta-custom">{content}</div>}
    </>
  )
}

function FooterAnchor({ href, text, attributes }: FooterLink) {
  return (
    <a className="govuk-footer__link" href={href} {...attributes}>
      {text}
    </a>
  )
}
