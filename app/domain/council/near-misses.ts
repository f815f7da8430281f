import { findFolded, foldWithPlaces, foldWords } from '#app/domain/fold.ts'
import { isOneLetterOff } from '#app/domain/one-letter-off.ts'

/**
 * What almost says the words to redact, so that a person can decide: written together or apart ("Jane-Whitfield"), with
 * one letter more, less or other ("Whitfeld"), a part of them ("Mrs Whitfield"), or in a longer word ("Whitfields").
 * Each comes with the word before and after it.
 */
export function nearMissesIn(text: string, words: string): string[] {
  const pieces = piecesOf(words)
  const wanted = foldWords(words)
  const whole = wanted.replaceAll(' ', '')
  if (whole === '') return []
  const exact = findFolded(text, words)
  const tokens = tokensOf(text)
  const isExact = ({ from }: Token) => exact.some((found) => from >= found.from && from < found.to)
  return tokens.flatMap((token, at) => {
    if (isExact(token)) return []
    const last =
      endOfWhole(tokens, at, whole) ?? (pieces.some((piece) => isNear(token.folded, piece)) ? at : undefined)
    return last === undefined
      ? []
      : [excerpt(text, tokens[at - 1] ?? token, tokens[last + 1] ?? tokens[last] ?? token)]
  })
}

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

/** The last of the words that together, without spaces and punctuation, say all of it. */
function endOfWhole(tokens: readonly Token[], from: number, whole: string): number | undefined {
  let said = ''
  for (let at = from; at < tokens.length && said.length < whole.length; at += 1) {
    said += tokens[at]?.folded ?? ''
    if (said === whole) return at
    if (!whole.startsWith(said)) return undefined
  }
  return undefined
}

const excerpt = (text: string, first: Token, last: Token): string =>
  text.slice(first.from, last.to).replace(/\s+/g, ' ').slice(0, 80)
