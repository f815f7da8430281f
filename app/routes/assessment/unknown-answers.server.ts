import type * as z from 'zod/mini'
import type { Values } from '#app/data/sections.server.ts'
import type { AnswerForm } from '#app/forms/answers.ts'

/**
 * Answers that came with an imported document and are none of our choices (an effect "bad"). No form can show them as
 * chosen, so they are told beside the question and kept until something is chosen instead.
 */
export function unknownAnswers(values: Values | undefined, form: AnswerForm): Record<string, string> {
  const unknown = Object.entries(form.schema.shape).flatMap(([name, field]) => {
    const answer = values?.[name]
    const isOurs = (field as z.ZodMiniType).safeParse(answer).success
    return typeof answer === 'string' && !isOurs ? [[name, answer] as const] : []
  })
  return Object.fromEntries(unknown)
}
