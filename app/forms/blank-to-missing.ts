import { cleanText, isBlank } from '#app/domain/clean-text.ts'

/**
 * What people leave empty is missing, not "": spaces around an answer go, an answer of nothing but spaces (or
 * characters
 * that nobody can see) goes altogether, and a list keeps each of its choices once. Called by `checkAnswers`
 * alone.
 */
export function blankToMissing(answers: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept = Object.entries(answers).map(([name, answer]) => [name, without(answer)] as const)
  return Object.fromEntries(kept.filter(([, answer]) => answer !== undefined))
}

function without(answer: unknown): unknown {
  if (answer === null) return undefined
  if (typeof answer === 'string') return isBlank(answer) ? undefined : cleanText(answer).trim()
  if (!Array.isArray(answer)) return answer
  const choices = [...new Set(answer.map(without))].filter((choice) => choice !== undefined)
  return choices.length === 0 ? undefined : choices
}
