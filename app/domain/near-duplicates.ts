import { foldWords } from './fold.ts'
import { isOneLetterOff } from './one-letter-off.ts'

/**
 * Finds texts that people may have typed twice: the same words in another order, with one word more or less, or with
 * one letter off in one word. Words with digits must be the same, because "Budget 2027" is not "Budget 2028". Each text
 * is looked up by a few keys and compared with few others, so the work grows with the number of texts only.
 */
export function nearDuplicates<T>() {
  const byKey = new Map<string, { words: readonly string[]; item: T }[]>()
  return {
    add: (text: string, item: T): void => {
      const words = wordsOf(text)
      for (const key of keysOf(words)) {
        const there = byKey.get(key)
        if (!there) byKey.set(key, [{ words, item }])
        else if (there.length < MAX_COMPARED) there.push({ words, item })
      }
    },
    find: (text: string, isWanted: (item: T) => boolean = () => true): T | undefined => {
      const words = wordsOf(text)
      for (const key of keysOf(words))
        for (const other of byKey.get(key) ?? [])
          if (isNear(words, other.words) && isWanted(other.item)) return other.item
      return undefined
    },
  }
}

const MAX_COMPARED = 20
const MAX_WORDS = 16
/** With fewer words in common, one word more makes it another thing: "Libraries" and "Mobile libraries". */
const FEWEST_IN_COMMON = 2

const wordsOf = (text: string): string[] =>
  foldWords(text.slice(0, 500)).split(' ').filter(Boolean).sort().slice(0, MAX_WORDS)

/** Two texts that differ in one word at most have at least one of these in common. */
function keysOf(words: readonly string[]): string[] {
  if (words.length === 0) return []
  const whole = words.join(' ')
  const withoutOne = words.map((_, at) => words.filter((__, other) => other !== at).join(' '))
  if (words.length > 1) return [...new Set([whole, ...withoutOne])]
  const letters = [...whole.slice(0, 40)]
  return [
    whole,
    ...letters.map((_, at) => `1 ${letters.filter((__, other) => other !== at).join('')}`),
    `1 ${whole}`,
  ]
}

function isNear(one: readonly string[], other: readonly string[]): boolean {
  const more = without(one, other)
  const less = without(other, one)
  if (more.length > 1 || less.length > 1) return false
  const [word, instead] = [more[0], less[0]]
  if (word === undefined && instead === undefined) return true
  if (HAS_DIGIT.test(`${word ?? ''}${instead ?? ''}`)) return false
  if (word === undefined || instead === undefined)
    return Math.min(one.length, other.length) >= FEWEST_IN_COMMON
  return Math.min(word.length, instead.length) > 2 && isOneLetterOff(word, instead)
}

const HAS_DIGIT = /\p{N}/u

/** The words that are left of one text when those of the other are taken away. */
function without(words: readonly string[], others: readonly string[]): string[] {
  const left = [...others]
  return words.filter((word) => {
    const at = left.indexOf(word)
    if (at !== -1) left.splice(at, 1)
    return at === -1
  })
}
