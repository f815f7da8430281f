import { PARTS } from '#app/domain/assessment/parts.ts'
import { paths } from '#app/paths.ts'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { Tag } from '#app/ui/govuk/tag.tsx'
import { RichText } from '#app/ui/rich-text.tsx'
import type { CommentsOnPart, DraftingComment } from '#app/views/signoff/drafting-comment.ts'

type Props = { reference: string; moveVersion: number; parts: readonly CommentsOnPart[]; mayRedact: boolean }

/** What people said while an assessment was written, part by part. Authors can resolve what is still open. */
export function DraftingComments({ parts, ...rest }: Props) {
  if (parts.length === 0) return <p className="govuk-body">There are no comments yet.</p>
  return parts.map(({ part, comments }) => (
    <section key={part ?? 'whole'} aria-labelledby={`comments-${part ?? 'whole'}`}>
      <h2 className="govuk-heading-m" id={`comments-${part ?? 'whole'}`}>
        {part === null ? 'The whole assessment' : PARTS[part]}
      </h2>
      {comments.map((comment) => (
        <Comment key={comment.id} comment={comment} {...rest} />
      ))}
    </section>
  ))
}

type CommentProps = Omit<Props, 'parts'> & { comment: DraftingComment }

function Comment({ comment, reference, moveVersion, mayRedact }: CommentProps) {
  const { id, by, body, when, version, resolved, redacted, canResolve } = comment
  const which = (
    <span className="govuk-visually-hidden">
      the comment by {by} of {when}
    </span>
  )
  return (
    <div className="app-comment">
      <p className="app-comment__who">
        <strong>{by}</strong> <span>{when}</span>
        {version !== undefined && <span> In version {version}</span>}
      </p>
      {redacted && <p>Some words were redacted on {redacted}.</p>}
      <RichText text={body} />
      {resolved && (
        <p>
          <Tag colour="grey">Resolved</Tag> {resolved}
        </p>
      )}
      {canResolve && (
        <form method="post" autoComplete="off" action={paths.comments(reference)} className="app-no-print">
          <FormKey />
          <input type="hidden" name="moveVersion" value={moveVersion} />
          <input type="hidden" name="commentId" value={id} />
          <button type="submit" name="intent" value="resolve" className="app-link-button">
            Mark as resolved {which}
          </button>
        </form>
      )}
      {mayRedact && (
        <p className="app-no-print">
          <a className="govuk-link" href={paths.redact(reference, { comment: id })}>
            Redact {which}
          </a>
        </p>
      )}
    </div>
  )
}
