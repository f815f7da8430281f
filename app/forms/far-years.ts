import type { FieldErrors } from '#app/domain/failures.ts'
import { type AnswerForm, datesOf, type Entered, sureName } from './answers.ts'

/**
 * A year further away than this is probably a slip, such as 2206 for 2026. It can be true (evidence from a census), so
 * the form asks once and takes yes for an answer.
 */
const FURTHEST_YEARS = 20

/** A question for each date that is more than 20 years from today, unless its year was confirmed. */
export function questionYears(
  form: AnswerForm,
  { entered, value, today }: { entered: Entered; value: object; today: string },
): FieldErrors {
  const questions = datesOf(form).flatMap((name) => {
    const date: unknown = (value as Record<string, unknown>)[name]
    const year = typeof date === 'string' ? date.slice(0, 4) : undefined
    const question = year !== undefined && entered[sureName(name)] !== year && formatQuestion(year, today)
    return question ? [[`${name}-year`, `${question} Change it, or confirm that it is right`] as const] : []
  })
  return Object.fromEntries(questions)
}

/** "Is 2206 right? It is 180 years away." Undefined if the year is near. */
export function formatQuestion(year: string, today: string): string | undefined {
  const away = Number(year) - Number(today.slice(0, 4))
  if (Number.isNaN(away) || Math.abs(away) <= FURTHEST_YEARS) return undefined
  return `Is ${year} right? It is ${Math.abs(away)} years ${away > 0 ? 'away' : 'ago'}.`
}

/** The year that an error asks about. Undefined if it is another error. */
export const yearAskedAbout = (message: string | undefined): string | undefined =>
  /^Is (\d{4}) right\?/.exec(message ?? '')?.[1]
