import type { ReactNode } from 'react'
import type { Attributes } from './attributes.ts'
import { classNames } from './class-names.ts'

export type ServiceNavigationProps = {
  serviceName?: string
  serviceUrl?: string
  navigation?: readonly ServiceNavigationItem[]
  navigationId?: string
  navigationLabel?: string
  navigationClassName?: string
  /** Adds a menu button, hidden until a script shows it. Without that script: false. */
  collapseNavigationOnMobile?: boolean
  /** Folds the navigation on a phone without a script: by a disclosure before the list (styles/_page.scss). */
  foldNavigationOnMobile?: boolean
  menuButtonText?: string
  menuButtonLabel?: string
  slots?: { start?: ReactNode; end?: ReactNode; navigationStart?: ReactNode; navigationEnd?: ReactNode }
  /** Puts the end slot on the line of the navigation, at its right. */
  endSlotInline?: boolean
  label?: string
  className?: string
  attributes?: Attributes
}

export type ServiceNavigationItem = {
  text: ReactNode
  href?: string
  /** This page. */
  current?: boolean
  /** This page is somewhere below. */
  active?: boolean
  attributes?: Attributes
}

export function ServiceNavigation(props: ServiceNavigationProps) {
  const {
    serviceName,
    serviceUrl,
    slots = {},
    endSlotInline,
    label = 'Service information',
    className,
  } = props
  const shared = {
    className: classNames('govuk-service-navigation', className),
    'data-module': 'govuk-service-navigation',
    ...props.attributes,
  }
  const content = (
    <div
      className={classNames(
        'govuk-width-container',
        endSlotInline && 'govuk-service-navigation__inlining-container',
      )}
    >
      {slots.start}
      <div className="govuk-service-navigation__container">
        {serviceName && (
          <span className="govuk-service-navigation__service-name">
            {serviceUrl ? (
              <a href={serviceUrl} className="govuk-service-navigation__link">
                {serviceName}
              </a>
            ) : (
              <span className="govuk-service-navigation__text">{serviceName}</span>
            )}
          </span>
        )}
        <Navigation {...props} />
      </div>
      {slots.end}
    </div>
  )
  const isLandmark = Boolean(serviceName ?? slots.start ?? slots.end)
  return isLandmark ? (
    <section aria-label={label} {...shared}>
      {content}
    </section>
  ) : (
    <div {...shared}>{content}</div>
  )
}

function Navigation(props: ServiceNavigationProps) {
  const {
    navigation = [],
    navigationId = 'navigation',
    menuButtonText = 'Menu',
    menuButtonLabel,
    navigationLabel = menuButtonText,
    navigationClassName,
    foldNavigationOnMobile = false,
    collapseNavigationOnMobile = navigation.length > 1 && !foldNavigationOnMobile,
    slots = {},
  } = props
  if (navigation.length === 0 && !slots.navigationStart && !slots.navigationEnd) return null
  return (
    <nav
      aria-label={navigationLabel}
      className={classNames('govuk-service-navigation__wrapper', navigationClassName)}
    >
      {collapseNavigationOnMobile && (
        <button
          type="button"
          className="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
          aria-controls={navigationId}
          aria-label={menuButtonLabel === menuButtonText ? undefined : menuButtonLabel}
          hidden
          aria-hidden="true"
        >
          {menuButtonText}
        </button>
      )}
      {foldNavigationOnMobile && (
        <details className="app-fold">
          <summary className="govuk-service-navigation__toggle">{menuButtonText}</summary>
        </details>
      )}
      <ul className="govuk-service-navigation__list" id={navigationId}>
        {slots.navigationStart}
        {navigation.map((item, index) => (
          <NavigationItem {...item} key={index} />
        ))}
        {slots.navigationEnd}
      </ul>
    </nav>
  )
}

function NavigationItem({ text, href, current, active, attributes }: ServiceNavigationItem) {
  const isActive = current || active
  const ariaCurrent = current ? 'page' : active ? 'true' : undefined
  const words = isActive ? (
    <strong className="govuk-service-navigation__active-fallback">{text}</strong>
  ) : (
    text
  )
  return (
    <li
      className={classNames(
        'govuk-service-navigation__item',
        isActive && 'govuk-service-navigation__item--active',
      )}
    >
      {href ? (
        <a className="govuk-service-navigation__link" href={href} aria-current={ariaCurrent} {...attributes}>
          {words}
        </a>
      ) : (
        <span className="govuk-service-navigation__text" aria-current={ariaCurrent}>
          {words}
        </span>
      )}
    </li>
  )
}
