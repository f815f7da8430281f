import type { ReactNode } from 'react'
import type { Attributes } from './attributes.ts'
import { classNames } from './class-names.ts'
import { useFocusOnMount } from './use-focus-on-mount.ts'

export type NotificationBannerProps = {
  /** One sentence, shown as the banner's heading; for more than that, use `children`. */
  text?: ReactNode
  children?: ReactNode
  type?: 'success'
  title?: ReactNode
  titleHeadingLevel?: 1 | 2 | 3 | 4
  titleId?: string
  role?: string
  disableAutoFocus?: boolean
  className?: string
  attributes?: Attributes
}

export function NotificationBanner(props: NotificationBannerProps) {
  const isSuccess = props.type === 'success'
  const {
    text,
    children,
    title = isSuccess ? 'Success' : 'Important',
    titleHeadingLevel = 2,
    titleId = 'govuk-notification-banner-title',
    role = isSuccess ? 'alert' : 'region',
    disableAutoFocus,
    className,
    attributes,
  } = props
  const Heading = `h${titleHeadingLevel}` as const
  const ref = useFocusOnMount<HTMLDivElement>(role === 'alert' && !disableAutoFocus)
  return (
    <div
      ref={ref}
      className={classNames(
        'govuk-notification-banner',
        isSuccess && 'govuk-notification-banner--success',
        className,
      )}
      role={role}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={disableAutoFocus}
      {...attributes}
    >
      <div className="govuk-notification-banner__header">
        <Heading className="govuk-notification-banner__title" id={titleId}>
          {title}
        </Heading>
      </div>
      <div className="govuk-notification-banner__content">
        {children ?? (text && <p className="govuk-notification-banner__heading">{text}</p>)}
      </div>
    </div>
  )
}
