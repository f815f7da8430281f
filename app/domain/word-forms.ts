import { fold } from './fold.ts'

/** The other forms of a word that a search finds: its plural or singular. Beginnings are found by `stemOf`. */

const IRREGULAR: Record<string, string> = { children: 'child', women: 'woman', men: 'man', people: 'person' }
const PLURALS: Record<string, string> = Object.fromEntries(
  Object.entries(IRREGULAR).map(([plural, singular]) => [singular, plural]),
)

export function wordForms(typed: string): string[] {
  const word = fold(typed)
  const singular = singularOf(word)
  const plural = PLURALS[word] ?? (/[^aeiou]y$/.test(word) ? word.replace(/y$/, 'ies') : undefined)
  return [...new Set([word, singular, plural ?? word])]
}

/** What all regular forms of the word have in common. */
export function stemOf(typed: string): string {
  const word = singularOf(fold(typed))
  return word.length > 3 && /[^aeiou]y$/.test(word) ? word.slice(0, -1) : word
}

function singularOf(word: string): string {
  if (IRREGULAR[word]) return IRREGULAR[word]
  if (word.length < 4) return word
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return word.replace(/ies$/, 'y')
  if (/(?:ch|sh|ss|x|zz)es$/.test(word)) return word.replace(/es$/, '')
  return /[^sui]s$/.test(word) ? word.slice(0, -1) : word
}
