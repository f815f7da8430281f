import { findCommentOf } from '#app/data/signoff/comments.server.ts'
import { findTextOf } from '#app/data/assessment/texts.server.ts'
import { SECTIONS } from '#app/domain/assessment/parts.ts'
import { isTyped, type RedactionRequest, type Withheld, wordsIn } from '#app/domain/council/redaction.ts'
import { NotFound } from '#app/domain/failures.ts'
import { fieldLabel } from '#app/views/assessment/format-answer.ts'
import { formatDateTime } from '#app/domain/date-text.ts'
import type { AssessmentInView } from '#app/views/assessment/assessment-in-view.ts'

/** The saved text or comment whose “Redact” link was followed, with the answers that people typed in it. */
export type TextToRedact = { name: string; answers: { label: string; text: string }[] }

/** The text or comment in the address, if there is one. Throws NotFound if it does not exist. */
export async function getTextToRedact(
  { db, assessment, actor }: AssessmentInView,
  { textId, commentId }: { textId: string | null; commentId: string | null },
): Promise<TextToRedact | null> {
  if (textId !== null) {
    const text = await findTextOf(db, assessment.assessmentId, textId)
    if (!text) throw new NotFound('We could not find this text in the assessment.')
    const typed = Object.entries(text.values).filter((answer): answer is [string, string] =>
      isTyped(...answer),
    )
    const answers = typed.map(([name, value]) => ({ label: fieldLabel(text.section, name), text: value }))
    return { name: `“${SECTIONS[text.section].label}”, as saved on ${formatDateTime(text.savedAt)}`, answers }
  }
  if (commentId === null) return null
  const comment = await findCommentOf(db, assessment.assessmentId, commentId, actor.id)
  if (!comment) throw new NotFound('We could not find this comment in the assessment.')
  return {
    name: `Comment made on ${formatDateTime(comment.at)}`,
    answers: [{ label: 'Comment', text: comment.body }],
  }
}

/** The words or answers to redact. Throws Invalid if the words are missing or too short. */
export function readWithheld({ words, all }: RedactionRequest, text: TextToRedact | null): Withheld {
  if (text && all?.includes('yes')) return { answers: text.answers.map((answer) => answer.text) }
  return wordsIn({ words })
}
