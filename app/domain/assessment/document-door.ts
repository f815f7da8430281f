import { cleanText, isBlank, isBroken } from '../clean-text.ts'
import type { Problem } from './document.ts'

/** An assessment nests its answers 5 levels deep. Anything much deeper is not an assessment. */
const DEEPEST = 12

/** Rows of one list. */
export const MAX_ROWS = 2_000
/** Keys of one group of answers, such as the names of groups. An impact has about 20. */
const MAX_KEYS = 500
/** Answers of a whole document. One with 100 impacts has about 3,000. */
const MAX_ANSWERS = 50_000

/**
 * Finds what makes JSON from outside unsafe to read: a key `__proto__`, which ordinary code would treat as
 * the object's prototype, half a character, very deep nesting, or so much of anything that reading it would
 * make everyone else wait.
 */
export function problemAtTheDoor(value: unknown): Problem | undefined {
  return problemIn(value, { path: '', depth: 0, seen: { answers: 0 } })
}

type Place = { path: string; depth: number; seen: { answers: number } }

function problemIn(value: unknown, { path, depth, seen }: Place): Problem | undefined {
  seen.answers += 1
  if (seen.answers > MAX_ANSWERS) return { path: '', message: TOO_MANY_ANSWERS }
  if (typeof value === 'string') {
    return isBroken(value)
      ? { path, message: 'This text contains half a character, so we cannot save it. Paste it again.' }
      : undefined
  }
  if (typeof value !== 'object' || value === null) return undefined
  if (depth > DEEPEST) return { path, message: 'This is nested too deeply to be part of an assessment.' }
  const keys = Object.keys(value)
  const tooMany = tooManyIn(value, keys.length)
  if (tooMany) return { path, message: tooMany }
  for (const key of keys) {
    const here = path ? `${path}.${key}` : key
    if (!isFitForKey(key)) return { path: here, message: 'This key is not known.' }
    const problem = problemIn((value as Record<string, unknown>)[key], { path: here, depth: depth + 1, seen })
    if (problem) return problem
  }
  return undefined
}

function tooManyIn(value: object, count: number): string | undefined {
  if (Array.isArray(value))
    return count > MAX_ROWS
      ? `This list has more than ${inWhole(MAX_ROWS)} rows. Split it into several assessments.`
      : undefined
  return count > MAX_KEYS
    ? `There are more than ${inWhole(MAX_KEYS)} names here. Remove those that you do not use.`
    : undefined
}

const inWhole = (number: number): string => number.toLocaleString('en-GB')

const TOO_MANY_ANSWERS =
  `This document has more than ${inWhole(MAX_ANSWERS)} answers. ` + 'Split it into several assessments.'

/** Cleans every text in it, as forms do. */
export function withCleanTexts(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value)
  if (Array.isArray(value)) return value.map(withCleanTexts)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withCleanTexts(each)]))
}

const isFitForKey = (key: string): boolean =>
  key !== '__proto__' && !isBlank(key) && !isBroken(key) && cleanText(key) === key
