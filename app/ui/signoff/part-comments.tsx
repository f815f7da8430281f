import { describePerson } from '#app/domain/describe-person.ts'
import { paths } from '#app/paths.ts'
import { formatDateTime } from '#app/domain/date-text.ts'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { RichText } from '#app/ui/rich-text.tsx'
import type { ReadComment } from '#app/views/assessment/reading.ts'

type PartCommentsProps = { reference: string; comments: readonly ReadComment[]; mayRedact: boolean }

/** Comments on one part. Unsent ones belong to the reader, and nobody else sees them. */
export function PartComments({ reference, comments, mayRedact }: PartCommentsProps) {
  return comments.map((comment) => (
    <div className="app-comment" key={comment.id}>
      <p className="app-comment__who">
        {comment.sent ? (
          <strong>Comment by {describePerson(comment.personName, comment.personWas)}</strong>
        ) : (
          <strong>Your comment, not sent yet</strong>
        )}{' '}
        <span>{formatDateTime(comment.at)}</span>
      </p>
      {comment.redactedAt && <p>Some words were redacted on {formatDateTime(comment.redactedAt)}.</p>}
      <RichText text={comment.body} />
      {mayRedact && (
        <p className="app-no-print">
          <a className="govuk-link" href={paths.redact(reference, { comment: comment.id })}>
            Redact <span className="govuk-visually-hidden">the comment of {formatDateTime(comment.at)}</span>
          </a>
        </p>
      )}
      {!comment.sent && comment.part && (
        <form
          method="post"
          autoComplete="off"
          action={paths.comment(reference, comment.part)}
          className="app-no-print"
        >
          <FormKey />
          <input type="hidden" name="commentId" value={comment.id} />
          <button type="submit" name="intent" value="discard" className="app-link-button">
            Discard{' '}
            <span className="govuk-visually-hidden">your comment of {formatDateTime(comment.at)}</span>
          </button>
        </form>
      )}
    </div>
  ))
}
