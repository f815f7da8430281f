/** Characters not allowed in XML (so in Word files): controls except tab and line feed, U+FFFE and U+FFFF. */
// eslint-disable-next-line no-control-regex
const ILLEGAL = /[\u0000-\u0008\u000E-\u001F\uFFFE\uFFFF]/g
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/
/** Only spaces or invisible characters. The published schema uses this pattern too. */
export const NOTHING_TO_SEE = /^[\s\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2064\uFEFF]*$/

/**
 * Makes pasted text safe to keep: one kind of line ending, and no characters that XML does not allow. Word's soft line
 * break is a vertical tab, and its page break a form feed. Both become line endings, so that words never run together.
 */
export const cleanText = (typed: string): string => typed.replace(/\r\n?|[\v\f]/g, '\n').replace(ILLEGAL, '')

/** Whether half of a character is missing. Text like this cannot be stored, hashed or exported, so we refuse it. */
export const isBroken = (text: string): boolean => LONE_SURROGATE.test(text)

/** Whether there are only spaces or invisible characters. */
export const isBlank = (text: string | null | undefined): boolean =>
  text === null || text === undefined || NOTHING_TO_SEE.test(text)
