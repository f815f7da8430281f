import { isOneLetterOff } from '#app/domain/one-letter-off.ts'
import { foldWords } from '#app/domain/fold.ts'
import { stemOf } from '#app/domain/word-forms.ts'

/** Two spellings of one tag would divide the assessments that it links (decision 0043). */

/**
 * A tag that is perhaps another spelling of one that is in use. `field` asks about it in a form. `isSaved` if the
 * assessment had it before.
 */
export type AlikeTag = { field: string; typed: string; inUse: string; isSaved: boolean }
/** The answer: it is the same tag, or another one. */
export type SpellingAnswer = { of: string; inUse: string; says: 'use' | 'keep' }

/**
 * Those of the tags that look like one that the assessment had before, or that others have `elsewhere`. Each comes with
 * one that it looks like.
 */
export function alikeTags(
  tags: readonly string[],
  before: readonly string[],
  elsewhere: readonly string[],
): AlikeTag[] {
  const known = [...elsewhere, ...before].map(spellingOf)
  const others = elsewhere.map(spellingOf)
  const used = new Set(elsewhere)
  return tags.slice(0, MOST_ASKED).flatMap((typed, place) => {
    const isSaved = before.includes(typed)
    const found = used.has(typed) ? undefined : findAlike(typed, isSaved ? others : known)
    return found === undefined ? [] : [{ field: spellingField(place), typed, inUse: found, isSaved }]
  })
}

/** More than one form can set. An import can have more, which would take long to compare. */
const MOST_ASKED = 60

/** The name of the field that asks about the tag in this place. */
export const spellingField = (place: number): string => `spelling-${place}`

function findAlike(typed: string, known: readonly Spelling[]): string | undefined {
  const spelling = spellingOf(typed)
  const same = known.find(({ words }) => words === spelling.words)
  return (same ?? known.find((each) => isNear(each, spelling)))?.tag
}

/** The tag in use that says the same words: "Budget 2027/28" for "budget 2027-28". */
export const sameTag = (tag: string, inUse: readonly string[]): string | undefined => {
  const words = wordsOf(tag)
  return inUse.includes(tag) ? tag : inUse.find((each) => wordsOf(each) === words)
}

/** The words of a tag. A tag can also be only a sign. */
export const wordsOf = (tag: string): string => foldWords(tag) || tag

type Spelling = ReturnType<typeof spellingOf>

function spellingOf(tag: string) {
  const words = wordsOf(tag)
  return {
    tag,
    words,
    /** Different years are different tags, so every number must be the same. */
    numbers: (words.match(/\p{N}+/gu) ?? []).join(' '),
    stems: words.split(' ').map(stemOf).join(' '),
    together: words.replaceAll(' ', ''),
  }
}

/** Short tags, such as "NHS" and "NHC", are too often two different ones. */
const FEWEST_LETTERS = 5

const isNear = (one: Spelling, other: Spelling): boolean =>
  one.numbers === other.numbers &&
  (one.stems === other.stems ||
    one.together === other.together ||
    (lettersOf(one) >= FEWEST_LETTERS && isOneLetterOff(one.words, other.words)))

const lettersOf = ({ words }: Spelling): number => words.match(/\p{L}/gu)?.length ?? 0
