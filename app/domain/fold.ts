/**
 * The one way in which texts are compared (decision 0036). Texts are stored as they were typed. Two that look the same
 * are the same here: capitals, accents, ligatures, and the spaces, dashes, apostrophes and invisible characters that
 * Word, Excel and phones put in make no difference.
 */

/** Soft hyphens, zero-width characters, and marks of direction and variation. */
const INVISIBLE =
  // eslint-disable-next-line no-misleading-character-class
  /[\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFE00-\uFE0F\uFEFF]/g
const SPACES = /[\s\u2800\u3164]+/g
const DASHES = /[\u2010-\u2015\u2043\u2212\u2E3A\u2E3B\uFE58\uFE63\uFF0D]/g
const APOSTROPHES = /[\u2018-\u201B\u2032\u2035\u02B9\u02BB-\u02BD\u02BC\u00B4\u0060\uFF07]/g
const QUOTES = /[\u201C-\u201F\u2033\u2036\u00AB\u00BB\uFF02]/g
/** Accents. The vowels of other scripts, which are marks too, stay. */
// eslint-disable-next-line no-misleading-character-class
const MARKS = /[\u0300-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F]/g
/** Letters that are not an accent on another letter for Unicode, but are for a person who types them. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
  ς: 'σ',
}
const OTHER_LETTERS = /[ßæœøđðłıþς]/g

export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '')

/** One kind of space, dash, apostrophe and quotation mark, and nothing invisible. Capitals and line breaks stay. */
const unifyMarks = (text: string): string =>
  withoutInvisible(text)
    .replace(/[^\S\n]/g, ' ')
    .replace(DASHES, '-')
    .replace(APOSTROPHES, "'")
    .replace(QUOTES, '"')

/** The same, with full-width and other variants of letters and digits made plain. To look for patterns in it. */
export const unifyCharacters = (text: string): string => unifyMarks(text.normalize('NFKC'))

/** For names: an accented letter is one character, on whichever machine it was typed. */
export const compose = (text: string): string => text.normalize('NFC')

/** What a search index reads: it ignores capitals and accents, but knows no soft hyphens and ligatures. */
export const searchable = (text: string): string =>
  withoutInvisible(text).replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKD'))

/** The form of a text to compare it by. Never show or store it in place of the text. */
export const fold = (text: string): string =>
  PLAIN.test(text) ? foldPlain(text) : foldPiece(text).replace(SPACES, ' ').trim()

/** Most texts have plain letters only, so they take the short way. */
const PLAIN = /^[\t\n\r -_a-~]*$/
const foldPlain = (text: string) => text.toLowerCase().replace(SPACES, ' ').trim()

const foldPiece = (text: string): string =>
  unifyMarks(unifyMarks(text).normalize('NFKD'))
    .replace(MARKS, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(OTHER_LETTERS, (letter) => LETTERS[letter] ?? letter)

/** The words of a text without punctuation: "Carers’ families" and "carers families" are the same. */
export const foldWords = (text: string, alsoKept = ''): string =>
  fold(text)
    .replaceAll("'", '')
    .replace(alsoKept === '' ? NOT_WORDS : new RegExp(`[^\\p{L}\\p{N}\\p{M}${alsoKept}]+`, 'gu'), ' ')
    .trim()
const NOT_WORDS = /[^\p{L}\p{N}\p{M}]+/gu

/** Whether people would take these two for the same. */
export const isSame = (one: string, other: string): boolean => fold(one) === fold(other)

/** The order of names in English: "Éva" is between "Edward" and "Ewan". */
export const byName = new Intl.Collator('en-GB', { numeric: true }).compare

const PLAIN_ONE = /^[ -_a-~]$/

/** A folded text, with the place in the text of each of its characters. The last place is the end of the text. */
export function foldWithPlaces(text: string): { folded: string; places: number[] } {
  const pieces: string[] = []
  const places: number[] = []
  let at = 0
  let isAfterSpace = true
  for (const character of text) {
    const piece = PLAIN_ONE.test(character) ? character.toLowerCase() : foldOne(character)
    if (piece !== '' && !(piece === ' ' && isAfterSpace)) {
      pieces.push(piece)
      for (let index = 0; index < piece.length; index += 1) places.push(at)
      isAfterSpace = piece.endsWith(' ')
    }
    at += character.length
  }
  places.push(at)
  return { folded: pieces.join(''), places }
}

/** Folding a character takes a dozen replacements, and a text has few different ones. */
const FOLDED = new Map<string, string>()
const MOST_KEPT = 5_000

function foldOne(character: string): string {
  const kept = FOLDED.get(character)
  if (kept !== undefined) return kept
  if (FOLDED.size >= MOST_KEPT) FOLDED.clear()
  const folded = foldPiece(character).replace(SPACES, ' ')
  FOLDED.set(character, folded)
  return folded
}

/** Where the words are in the text, whole: not as a part of a longer word. `from` and `to` are places in the text. */
export function findFolded(text: string, words: string): { from: number; to: number }[] {
  const wanted = fold(words)
  if (wanted === '' || !fold(text).includes(wanted)) return []
  const { folded, places } = foldWithPlaces(text)
  const found: { from: number; to: number }[] = []
  for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, at + 1)) {
    const end = at + wanted.length
    const isWhole = !joins(folded, at) && !joins(folded, end)
    const from = places[at] ?? 0
    if (!isWhole || from < (found.at(-1)?.to ?? 0)) continue
    found.push({ from, to: endOf(text, places, end) })
  }
  return found
}

/** Up to the next character that shows, without the space before it. */
function endOf(text: string, places: readonly number[], end: number): number {
  const last = places[end - 1] ?? 0
  const next = places[end] ?? text.length
  const width = text.codePointAt(last) ?? 0
  const after = last + (width > 0xffff ? 2 : 1)
  // eslint-disable-next-line no-misleading-character-class
  const marks = /^[\p{M}\u00AD\u200B-\u200F\u2060-\u2064\uFE00-\uFE0F\uFEFF]+/u.exec(text.slice(after, next))
  return after + (marks?.[0].length ?? 0)
}

const joins = (folded: string, at: number): boolean =>
  at > 0 && at < folded.length && IN_WORD.test(folded.slice(at - 1, at + 1))
const IN_WORD = /^[\p{L}\p{N}]{2}$/u
