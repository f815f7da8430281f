import { paths } from '#app/paths.ts'
import { NotificationBanner } from '#app/ui/govuk/notification-banner.tsx'

/** Shown on the first page when a form arrived after the session had ended, so it was not saved. */
export function UnsentNotice({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <NotificationBanner title="Not saved">
      <p className="govuk-notification-banner__heading">
        Your session ended before you sent a form, so what you wrote was not saved.{' '}
        <a className="govuk-notification-banner__link" href={paths.unsent()}>
          See what you wrote
        </a>
      </p>
    </NotificationBanner>
  )
}
