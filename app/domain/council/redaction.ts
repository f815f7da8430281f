import { Invalid } from '#app/domain/failures.ts'
import { findFolded, fold } from '#app/domain/fold.ts'
import { nearMissesOf } from './near-misses.ts'

/** Redaction replaces words that should never have been written, such as a resident's name. */

/** Words anywhere in a text, or whole answers. */
export type Withheld = { words: string } | { answers: readonly string[] }
export type Mask = (text: string) => string

/** Anything shorter would match far too many texts. */
const FEWEST_LETTERS = 3

/**
 * Replaces the words in a text, in whichever way they were typed (see fold). Only whole words match, so a longer word
 * that contains them stays.
 */
export function maskFor(withheld: Withheld): Mask {
  if ('answers' in withheld) {
    const whole = new Set(withheld.answers.map(fold))
    return (text) => (text !== '' && whole.has(fold(text)) ? placeholderFor(text) : text)
  }
  return (text) => {
    let masked = ''
    let done = 0
    for (const { from, to } of findFolded(text, withheld.words)) {
      masked += text.slice(done, from) + placeholderFor(text.slice(from, to))
      done = to
    }
    return masked + text.slice(done)
  }
}

const MAX_NEAR_MISSES = 20

/** Changes nothing, and keeps what almost says the words, to show before a redaction. */
export function lookForNearMisses(withheld: Withheld): { look: Mask; found: () => string[] } {
  const found = new Map<string, string>()
  // A text is also in its earlier versions, in snapshots and in the history.
  const seen = new Set<string>()
  const nearMissesIn = 'words' in withheld ? nearMissesOf(withheld.words) : () => []
  return {
    look: (text) => {
      if (found.size >= MAX_NEAR_MISSES || seen.has(text)) return text
      seen.add(text)
      for (const near of nearMissesIn(text)) found.set(fold(near), near)
      return text
    },
    found: () => [...found.values()].slice(0, MAX_NEAR_MISSES),
  }
}

/** The parts of the words that appear, folded, in every matching text. SQL uses them to find candidates quickly. */
export const plainPieces = (words: string): string[] => fold(words).match(/[\p{L}\p{N}]+/gu) ?? []

/** The end of an error: ". Did you mean “Mrs Whitfeld said”?" */
export const didYouMean = (nearMisses: readonly string[]): string =>
  nearMisses.length === 0
    ? ''
    : `. Did you mean ${nearMisses
        .slice(0, 3)
        .map((near) => `“${near}”`)
        .join(' or ')}?`

/**
 * Masks what people typed, at any depth of answers, documents and findings. Dates, choices, ids and keys stay as they
 * are.
 */
export function maskProse<T>(value: T, mask: Mask): T {
  if (Array.isArray(value))
    return value.map((each: unknown) => (typeof each === 'object' ? maskProse(each, mask) : each)) as T
  if (typeof value !== 'object' || value === null) return value
  const masked = Object.entries(value).map(([key, each]: [string, unknown]) => [
    key,
    maskAnswer(key, each, mask),
  ])
  return Object.fromEntries(masked) as T
}

/** The same for the details of a change in the history. `from` and `to` belong to the field around them. */
export function maskDetails<T>(details: T, mask: Mask, of = ''): T {
  if (typeof details === 'string') return (TYPED_IN_DETAILS.has(of) ? mask(details) : details) as T
  if (Array.isArray(details)) return details.map((each: unknown) => maskDetails(each, mask, of)) as T
  if (typeof details !== 'object' || details === null) return details
  const masked = Object.entries(details).map(([key, each]: [string, unknown]) => [
    key,
    maskDetails(each, mask, key === 'from' || key === 'to' ? of : key),
  ])
  return Object.fromEntries(masked) as T
}

/** Throws Invalid if the reason, which every reader sees, repeats the words. */
export function refuseRepeating(reason: string, mask: Mask): void {
  if (mask(reason) !== reason) throw new Invalid({ reason: 'Enter a reason that does not repeat the words' })
}

/** Whether people typed this answer, so it is not a date, a choice, an id or a key. */
export const isTyped = (key: string, value: unknown): boolean =>
  typeof value === 'string' && !NOT_TYPED.has(key)

function maskAnswer(key: string, value: unknown, mask: Mask): unknown {
  if (key === 'tags' && Array.isArray(value))
    return value.map((tag) => (typeof tag === 'string' ? mask(tag) : tag))
  if (typeof value !== 'string') return maskProse(value, mask)
  return isTyped(key, value) ? mask(value) : value
}

/** Never longer than the text it replaces, so that no answer grows past its limit. */
const placeholderFor = (text: string): string =>
  text.trim().length >= '[redacted]'.length ? '[redacted]' : '[…]'

/** Fields that people choose or the service sets. They name nobody, and masking would make them unreadable. */
const NOT_TYPED = new Set([
  'format',
  'id',
  'idGiven',
  'number',
  'impactNumber',
  'numberEngaged',
  'directorate',
  'directorateId',
  'factId',
  'characteristic',
  'startedOn',
  'date',
  'from',
  'to',
  'asOf',
  'dueOn',
  'reviewOn',
  'kind',
  'feasibilityKind',
  'combination',
  'effect',
  'severity',
  'severityAfter',
  'outcome',
  'path',
  'why',
  'href',
  'at',
  'check',
])

/** The fields in the history's details that people typed. */
const TYPED_IN_DETAILS = new Set([
  'tags',
  'title',
  'body',
  'reportReference',
  'name',
  'reachedBy',
  'why',
  'good',
  'example',
  'meant',
  'ask',
  'reason',
])

/** What a redaction form asks to go: these words, or with `all` the whole text. */
export type RedactionRequest = { words?: string | undefined; all?: string[] | undefined }

/** The words that were asked to go. Throws Invalid where that is nothing, or stands in half of everything. */
export function wordsIn({ words }: Pick<RedactionRequest, 'words'>): Withheld {
  if (words === undefined) throw new Invalid({ words: 'Enter the words you want to redact' })
  const letters = words.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  if (letters < FEWEST_LETTERS)
    throw new Invalid({ words: `Enter at least ${FEWEST_LETTERS} letters or numbers` })
  return { words }
}
