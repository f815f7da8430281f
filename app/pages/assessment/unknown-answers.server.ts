import type * as z from 'zod/mini'
import type { Values } from '#app/data/assessment/sections.server.ts'
import { BadRequest } from '#app/domain/failures.ts'
import type { AnswerForm } from '#app/forms/answers.ts'
import type { Choices } from '#app/views/assessment/changed-answers.server.ts'

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

/** A group, an evidence item and so on must be one that the page offers, or one that is there already. */
export function refuseWhatIsNotOffered(values: Values, saved: Values | undefined, choices: Choices): void {
  for (const [name, offered] of Object.entries(choices)) {
    const known = [...offered.map(({ value }) => value), ...[saved?.[name] ?? []].flat().map(String)]
    const chosen = [values[name] ?? []].flat().map(String)
    if (chosen.some((value) => !known.includes(value)))
      throw new BadRequest('That is not one of the choices. Reload the page and choose again.')
  }
}
