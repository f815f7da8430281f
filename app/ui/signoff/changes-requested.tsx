import type { RequestedChange } from '#app/views/signoff/requested-change.ts'
import { RichTextBlocks } from '#app/ui/rich-text-blocks.tsx'
import { NotificationBanner } from '#app/ui/govuk/notification-banner.tsx'

/** Says that this part was returned for changes, and what was said about it. */
export function ChangesRequested({ comments }: { comments: readonly RequestedChange[] }) {
  return (
    <NotificationBanner title="Changes requested">
      <p className="govuk-notification-banner__heading">This part was returned to you for changes.</p>
      {comments.map(({ by, blocks }, index) => (
        <div key={index}>
          <p className="govuk-body govuk-!-margin-bottom-0">{by} wrote:</p>
          <RichTextBlocks blocks={blocks} />
        </div>
      ))}
      {comments.length === 0 && (
        <p className="govuk-body">The comments on the whole assessment are on the task list.</p>
      )}
    </NotificationBanner>
  )
}
