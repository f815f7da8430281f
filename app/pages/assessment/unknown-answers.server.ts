import type * as z from 'zod/mini'
import type { Values } from '#app/data/assessment/sections.server.ts'
import { BadRequest } from '#app/domain/failures.ts'
import type { AnswerForm } from '#app/forms/answers.ts'
import type { Choices } from '#app/views/assessment/changed-answers.server.ts'

/**
 * Imported answers that are not one of our choices (an effect "bad"). No form can show them as chosen, so
 * they are shown next to the question and kept until something else is chosen.
 */
export function unknownAnswers(values: Values | undefined, form: AnswerForm): Record<string, string> {
  const unknown = Object.entries(form.schema.shape).flatMap(([name, field]) => {
    const answer = values?.[name]
    const isOurs = (field as z.ZodMiniType).safeParse(answer).success
    return typeof answer === 'string' && !isOurs ? [[name, answer] as const] : []
  })
  return Object.fromEntries(unknown)
}

/** Throws BadRequest unless every chosen value is one the page offers or one already saved. */
export function refuseWhatIsNotOffered(values: Values, saved: Values | undefined, choices: Choices): void {
  for (const [name, offered] of Object.entries(choices)) {
    const known = [...offered.map(({ value }) => value), ...[saved?.[name] ?? []].flat().map(String)]
    const chosen = [values[name] ?? []].flat().map(String)
    if (chosen.some((value) => !known.includes(value)))
      throw new BadRequest('That is not one of the choices. Reload the page and choose again.')
  }
}
