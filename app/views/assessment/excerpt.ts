/** A few words of a text around the first search word. `isFound` marks the search words. */
export type ExcerptPiece = { text: string; isFound: boolean }

const BEFORE = 60
const AFTER = 120

export function excerptAround(text: string, words: readonly string[]): ExcerptPiece[] {
  if (words.length === 0) return []
  const found = wordsIn(words)
  const lines = text.split('\n').map((each) => each.replace(/\s+/g, ' ').trim())
  const line = lines.find((each) => each.search(found) !== -1)
  if (line === undefined) return []
  const at = line.search(found)
  const start = at <= BEFORE ? 0 : Math.min(at, line.indexOf(' ', at - BEFORE) + 1 || at)
  const lastSpace = line.lastIndexOf(' ', at + AFTER)
  const end = at + AFTER >= line.length ? line.length : lastSpace > at ? lastSpace : at + AFTER
  const shown = `${start > 0 ? '… ' : ''}${line.slice(start, end)}${end < line.length ? ' …' : ''}`
  const parts = shown.split(found)
  return parts
    .map((part, index) => ({ text: part, isFound: index % 2 === 1 }))
    .filter((piece) => piece.text !== '')
}

/**
 * Words contain only letters and digits (see searchWords), so they need no escaping in a regular expression.
 */
const wordsIn = (words: readonly string[]): RegExp => new RegExp(`(${words.join('|')})`, 'giu')
