import { foldWithPlaces } from '#app/domain/fold.ts'
import { stemOf } from '#app/domain/word-forms.ts'

/** A few words of a text around the first search word. `isFound` marks the search words. */
export type ExcerptPiece = { text: string; isFound: boolean }

const BEFORE = 60
const AFTER = 120

export function excerptAround(text: string, words: readonly string[]): ExcerptPiece[] {
  const stems = words.map(stemOf).filter(Boolean)
  const line = text
    .split('\n')
    .map(withoutMarks)
    .find((each) => firstOf(each, stems) !== undefined)
  if (line === undefined) return []
  const at = firstOf(line, stems)?.from ?? 0
  const start = at <= BEFORE ? 0 : Math.min(at, line.indexOf(' ', at - BEFORE) + 1 || at)
  const lastSpace = line.lastIndexOf(' ', at + AFTER)
  const end = at + AFTER >= line.length ? line.length : lastSpace > at ? lastSpace : at + AFTER
  const shown = `${start > 0 ? '… ' : ''}${line.slice(start, end)}${end < line.length ? ' …' : ''}`
  return marked(shown, stems).filter((piece) => piece.text !== '')
}

/** Bullets and bold mean nothing in one line. Stars between figures are signs, and stay. */
const withoutMarks = (line: string): string =>
  line
    .replace(/\*\*(?=\p{L})|(?<=[\p{L}.!?])\*\*/gu, '')
    .replace(/\s+/g, ' ')
    .trim()

/** What makes a plural or singular of a stem. */
const ENDING = /^(?:s|es|y|ies)(?![\p{L}])/u

function firstOf(text: string, stems: readonly string[], after = 0) {
  const { folded, places } = foldWithPlaces(text)
  const from = Math.max(
    0,
    places.findIndex((place) => place >= after),
  )
  const found = stems.flatMap((stem) => {
    const at = folded.indexOf(stem, from)
    if (at === -1) return []
    const end = at + stem.length
    const ending = ENDING.exec(folded.slice(end, end + 4))?.[0].length ?? 0
    return [{ from: places[at] ?? 0, to: places[end + ending] ?? text.length }]
  })
  return found.sort((one, other) => one.from - other.from || other.to - one.to)[0]
}

function marked(text: string, stems: readonly string[]): ExcerptPiece[] {
  const pieces: ExcerptPiece[] = []
  let done = 0
  for (let next = firstOf(text, stems); next; next = firstOf(text, stems, done)) {
    pieces.push({ text: text.slice(done, next.from), isFound: false })
    pieces.push({ text: text.slice(next.from, next.to), isFound: true })
    done = next.to
  }
  return [...pieces, { text: text.slice(done), isFound: false }]
}
