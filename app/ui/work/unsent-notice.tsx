import { paths } from '#app/paths.ts'
import { NotificationBanner } from '#app/ui/govuk/notification-banner.tsx'

/** Says on the first page that something the person wrote was never saved, because their session had ended. */
export function UnsentNotice({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <NotificationBanner title="Not saved">
      <p className="govuk-notification-banner__heading">
        You wrote something that was not saved, because your session had ended.{' '}
        <a className="govuk-notification-banner__link" href={paths.unsent()}>
          Look at what you wrote
        </a>
      </p>
    </NotificationBanner>
  )
}
