import { cleanText, isBlank } from '#app/domain/clean-text.ts'

/**
 * Makes blank answers missing instead of "". Trims answers, drops those with only spaces or invisible
 * characters, and keeps each choice of a list once. Only `checkAnswers` calls it.
 */
export function blankToMissing(answers: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept = Object.entries(answers).map(([name, answer]) => [name, withoutBlanks(answer)] as const)
  return Object.fromEntries(kept.filter(([, answer]) => answer !== undefined))
}

function withoutBlanks(answer: unknown): unknown {
  if (answer === null) return undefined
  if (typeof answer === 'string') return isBlank(answer) ? undefined : cleanText(answer).trim()
  if (!Array.isArray(answer)) return answer
  const choices = [...new Set(answer.map(withoutBlanks))].filter((choice) => choice !== undefined)
  return choices.length === 0 ? undefined : choices
}
