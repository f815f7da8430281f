import { type Part, PARTS } from '#app/domain/assessment/parts.ts'
import { NotificationBanner } from '#app/ui/govuk/notification-banner.tsx'
import { RichText } from '#app/ui/rich-text.tsx'
import { partHref } from '#app/views/assessment/part-href.ts'

type ReturnedNoticeProps = {
  reference: string
  asked: readonly Part[]
  comments: readonly { by: string; body: string }[]
  canWrite: boolean
}

/** Says on the task list that the assessment was returned, with the comments and the parts to change. */
export function ReturnedNotice({ reference, asked, comments, canWrite }: ReturnedNoticeProps) {
  return (
    <NotificationBanner title="Returned for changes">
      {comments.map(({ by, body }, index) => (
        <div key={index}>
          <p className="govuk-body govuk-!-margin-bottom-0">{by} wrote:</p>
          <RichText text={body} />
        </div>
      ))}
      <p className="govuk-body">Parts to change:</p>
      <ul className="govuk-list govuk-list--bullet">
        {asked.map((part) => (
          <li key={part}>
            {canWrite ? (
              <a className="govuk-notification-banner__link" href={partHref(reference, part)}>
                {PARTS[part]}
              </a>
            ) : (
              PARTS[part]
            )}
          </li>
        ))}
      </ul>
    </NotificationBanner>
  )
}
