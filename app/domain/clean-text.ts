/**
 * Characters that XML (so Word files) and our own pages cannot carry: controls but tab and line feed, U+FFFE,
 * U+FFFF.
 */
// eslint-disable-next-line no-control-regex
const ILLEGAL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/
/** Text of spaces, or of characters that nobody can see, only. The published schema names it too. */
export const NOTHING_TO_SEE = /^[\s\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2064\uFEFF]*$/

/** What people paste, made safe to keep: one kind of line end, no characters that no file format can hold. */
export const cleanText = (typed: string): string => typed.replace(/\r\n?/g, '\n').replace(ILLEGAL, '')

/**
 * True where half of a character is missing: such text cannot be stored, hashed or exported, so it is
 * refused.
 */
export const isBroken = (text: string): boolean => LONE_SURROGATE.test(text)

/** Only spaces, or characters that nobody can see. */
export const isBlank = (text: string | null | undefined): boolean =>
  text === null || text === undefined || NOTHING_TO_SEE.test(text)
