import { Invalid } from '#app/domain/failures.ts'

/** Words that should never have been written, such as a resident's name, and what stands in their place. */

/** Words anywhere in a text, or whole answers that say nothing else. */
export type Withheld = { words: string } | { answers: readonly string[] }
export type Mask = (text: string) => string

/** Fewer would be found in half of everything that was written. */
export const FEWEST_LETTERS = 3

/**
 * Takes the words out of a text, however they were written there: capitals and line breaks do not count, but
 * a word that only
 * begins or ends like them stays.
 */
export function maskFor(withheld: Withheld): Mask {
  if ('answers' in withheld) {
    const whole = new Set(withheld.answers.map((answer) => answer.trim()))
    return (text) => (whole.has(text.trim()) ? inPlaceOf(text) : text)
  }
  const pattern = patternFor(withheld.words)
  return pattern ? (text) => text.replace(pattern, inPlaceOf) : (text) => text
}

/**
 * The pieces of words that every text which has them has just so, but for capitals: for looking through much
 * of it fast.
 */
export const plainPieces = (words: string): string[] => words.toLowerCase().match(/[a-z0-9]+/g) ?? []

/**
 * What people typed, in answers, documents and findings at any depth; dates, choices, ids and keys stay as
 * they are.
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

/** The same in what the history says of a change. `from` and `to` are of the answer that they stand in. */
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

/** Throws Invalid where the reason, which everybody reads, says what must go. */
export function refuseRepeating(reason: string, mask: Mask): void {
  if (mask(reason) !== reason)
    throw new Invalid({ reason: 'The reason repeats the words. Say it without them' })
}

/** Whether an answer was typed by people: no date, choice, id or key. */
export const isTyped = (key: string, value: unknown): boolean =>
  typeof value === 'string' && !NOT_TYPED.has(key)

function maskAnswer(key: string, value: unknown, mask: Mask): unknown {
  if (key === 'tags' && Array.isArray(value))
    return value.map((tag) => (typeof tag === 'string' ? mask(tag) : tag))
  if (typeof value !== 'string') return maskProse(value, mask)
  return isTyped(key, value) ? mask(value) : value
}

/** Never longer than what it replaces, so that no answer grows past its limit. */
const inPlaceOf = (text: string): string => (text.trim().length >= '[redacted]'.length ? '[redacted]' : '[…]')

function patternFor(words: string): RegExp | undefined {
  const pieces = words
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .map((piece) => piece.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  if (pieces.join('').length === 0) return undefined
  const before = /^[\p{L}\p{N}]/u.test(words.trim()) ? '(?<![\\p{L}\\p{N}])' : ''
  const after = /[\p{L}\p{N}]$/u.test(words.trim()) ? '(?![\\p{L}\\p{N}])' : ''
  return new RegExp(`${before}${pieces.join('\\s+')}${after}`, 'giu')
}

/** Chosen, counted or made by us: they name nobody, and would not read back with words taken out. */
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

/** What people typed of all that the history's details may hold. */
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
  if (words === undefined) throw new Invalid({ words: 'Enter the words that must go' })
  const letters = words.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  if (letters < FEWEST_LETTERS)
    throw new Invalid({ words: `Enter at least ${FEWEST_LETTERS} letters or figures` })
  return { words }
}
