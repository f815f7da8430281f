import { RichText } from '#app/ui/rich-text.tsx'
import { NotificationBanner } from '#app/ui/govuk/notification-banner.tsx'

/** Says that this part was returned for changes, and what was said about it. */
export function AskedToChange({ comments }: { comments: readonly { by: string; body: string }[] }) {
  return (
    <NotificationBanner title="Asked to change">
      <p className="govuk-notification-banner__heading">This part was returned to you for changes.</p>
      {comments.map(({ by, body }, index) => (
        <div key={index}>
          <p className="govuk-body govuk-!-margin-bottom-0">{by} wrote:</p>
          <RichText text={body} />
        </div>
      ))}
      {comments.length === 0 && <p className="govuk-body">The task list shows what was said about the assessment as a whole.</p>}
    </NotificationBanner>
  )
}
