import { findFolded, foldWithPlaces, foldWords } from '#app/domain/fold.ts'
import { isOneLetterOff } from '#app/domain/one-letter-off.ts'

/**
 * What almost says the words to redact, so that a person can decide: written together or apart ("Jane-Whitfield"), with
 * one letter more, less or other ("Whitfeld"), a part of them ("Mrs Whitfield"), or in a longer word ("Whitfields").
 * Each comes with the word before and after it.
 */
export const nearMissesIn = (text: string, words: string): string[] => nearMissesOf(words)(text)

/** The same for many texts, which mostly say the same words. Takes time in proportion to the length of the texts. */
export function nearMissesOf(words: string): (text: string) => string[] {
  const pieces = piecesOf(words)
  const whole = foldWords(words).replaceAll(' ', '')
  const known = new Map<string, boolean>()
  const isNearAny = (word: string): boolean => {
    const answer = known.get(word) ?? pieces.some((piece) => isNear(word, piece))
    if (known.size < MOST_KNOWN) known.set(word, answer)
    return answer
  }
  return (text) => {
    if (whole === '') return []
    const exact = findFolded(text, words)
    const tokens = tokensOf(text)
    const endOfWhole = wholeIn(tokens, whole)
    let next = 0
    return tokens.flatMap((token, at) => {
      while ((exact[next]?.to ?? Infinity) <= token.from) next += 1
      if (token.from >= (exact[next]?.from ?? Infinity)) return []
      const last = endOfWhole(at) ?? (isNearAny(token.folded) ? at : undefined)
      return last === undefined
        ? []
        : [excerpt(text, tokens[at - 1] ?? token, tokens[last + 1] ?? tokens[last] ?? token)]
    })
  }
}
const MOST_KNOWN = 10_000

type Token = { folded: string; from: number; to: number }

function tokensOf(text: string): Token[] {
  const { folded, places } = foldWithPlaces(text)
  return [...folded.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index }) => ({
    folded: word,
    from: places[index] ?? 0,
    to: (places[index + word.length - 1] ?? 0) + 1,
  }))
}

/** Parts that could name someone: with a capital or a digit, where any has one. Short ones say too little. */
function piecesOf(words: string): string[] {
  const all = words.match(/[\p{L}\p{N}\p{M}’']+/gu) ?? []
  const telling = all.filter((piece) => /[\p{Lu}\p{N}]/u.test(piece))
  return (telling.length > 0 ? telling : all)
    .map((piece) => foldWords(piece))
    .filter((piece) => piece.length >= FEWEST_LETTERS)
}
const FEWEST_LETTERS = 4

const isNear = (word: string, piece: string): boolean =>
  word.includes(piece) || (piece.length > FEWEST_LETTERS && isOneLetterOff(word, piece))

/** The last of the words that from a word on, without spaces and punctuation, say all of it. */
function wholeIn(tokens: readonly Token[], whole: string): (from: number) => number | undefined {
  const said = tokens.map(({ folded }) => folded).join('')
  const starts: number[] = []
  const endingAt = new Map<number, number>()
  let length = 0
  for (const [at, { folded }] of tokens.entries()) {
    starts.push(length)
    length += folded.length
    endingAt.set(length, at)
  }
  return (from) => {
    const start = starts[from] ?? length
    return said.startsWith(whole, start) ? endingAt.get(start + whole.length) : undefined
  }
}

const excerpt = (text: string, first: Token, last: Token): string =>
  text.slice(first.from, last.to).replace(/\s+/g, ' ').slice(0, 80)
