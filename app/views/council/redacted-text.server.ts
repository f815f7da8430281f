import type * as z from 'zod/mini'
import { findCommentOf } from '#app/data/signoff/comments.server.ts'
import { findTextOf } from '#app/data/assessment/texts.server.ts'
import type { redactionSchema } from '#app/domain/signoff/move-forms.ts'
import { SECTIONS } from '#app/domain/assessment/parts.ts'
import { isTyped, type Withheld } from '#app/domain/council/redaction.ts'
import { NotFound } from '#app/domain/failures.ts'
import { fieldLabel } from '#app/views/assessment/format-answer.ts'
import { formatDateTime } from '#app/domain/date-text.ts'
import type { AssessmentPage } from '#app/pages/assessment/assessment-page.server.ts'
import { wordsIn } from '#app/pages/council/redaction-page.server.ts'

/** One saved text or comment, from which the equality lead came: what people typed in it. */
export type TextToRedact = { name: string; answers: { label: string; text: string }[] }

/** The text or comment that the address names, if it names one. */
export async function textAsked({ db, subject, actor, url }: AssessmentPage): Promise<TextToRedact | null> {
  const [textId, commentId] = [url.searchParams.get('text'), url.searchParams.get('comment')]
  if (textId !== null) {
    const text = await findTextOf(db, subject.assessmentId, textId)
    if (!text) throw new NotFound('There is no such text here.')
    const typed = Object.entries(text.values).filter((answer): answer is [string, string] =>
      isTyped(...answer),
    )
    const answers = typed.map(([name, value]) => ({ label: fieldLabel(text.section, name), text: value }))
    return { name: `“${SECTIONS[text.section].label}”, as saved on ${formatDateTime(text.savedAt)}`, answers }
  }
  if (commentId === null) return null
  const comment = await findCommentOf(db, subject.assessmentId, commentId, actor.id)
  if (!comment) throw new NotFound('There is no such comment here.')
  return {
    name: `Comment of ${formatDateTime(comment.at)}`,
    answers: [{ label: 'Comment', text: comment.body }],
  }
}

/** What was asked to go. Throws Invalid where that is nothing, or stands in half of everything. */
export function withheldBy(
  { words, all }: z.infer<typeof redactionSchema>,
  text: TextToRedact | null,
): Withheld {
  if (text && all?.includes('yes')) return { answers: text.answers.map((answer) => answer.text) }
  return wordsIn({ words })
}
