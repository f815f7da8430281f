import { cleanText, isBlank, isBroken } from '../clean-text.ts'
import type { Problem } from './document.ts'

/** An assessment nests its answers 5 levels deep. Anything much deeper is not an assessment. */
const DEEPEST = 12

/**
 * Finds what makes JSON from outside unsafe to read: a key `__proto__`, which ordinary code would treat as
 * the object's prototype, half a character, or very deep nesting.
 */
export function problemAtTheDoor(value: unknown, path = '', depth = 0): Problem | undefined {
  if (typeof value === 'string') {
    return isBroken(value)
      ? { path, message: 'This text contains half a character, so we cannot save it. Paste it again.' }
      : undefined
  }
  if (typeof value !== 'object' || value === null) return undefined
  if (depth > DEEPEST) return { path, message: 'This is nested too deeply to be part of an assessment.' }
  for (const key of Object.getOwnPropertyNames(value)) {
    if (Array.isArray(value) && key === 'length') continue
    const here = path ? `${path}.${key}` : key
    if (!isFitForKey(key)) return { path: here, message: 'This key is not known.' }
    const problem = problemAtTheDoor((value as Record<string, unknown>)[key], here, depth + 1)
    if (problem) return problem
  }
  return undefined
}

/** Cleans every text in it, as forms do. */
export function withCleanTexts(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value)
  if (Array.isArray(value)) return value.map(withCleanTexts)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withCleanTexts(each)]))
}

const isFitForKey = (key: string): boolean =>
  key !== '__proto__' && !isBlank(key) && !isBroken(key) && cleanText(key) === key
