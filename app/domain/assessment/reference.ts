import { fold } from '#app/domain/fold.ts'

/**
 * The number in a reference as people write it: "EQIA-0042", "eqia 42", "(EqIA–42).", "0042", or the address of one of
 * its pages. `isCertain` is false for "42" only, which is perhaps a figure in a text. Undefined if it is no reference.
 */
export function readReference(typed: string): { number: number; isCertain: boolean } | undefined {
  const text = fold(typed)
  const inAddress = /\/assessments\/eqia-(\d{1,9})(?![\w-])/.exec(text)
  if (inAddress) return { number: Number(inAddress[1]), isCertain: true }
  const [, word, zeros, digits] = /^[^\p{L}\p{N}]*(eqia[ -]*)?(0*)(\d{1,9})[^\p{L}\p{N}]*$/u.exec(text) ?? []
  return digits === undefined || Number(digits) === 0
    ? undefined
    : { number: Number(digits), isCertain: Boolean(word || zeros) }
}

/** The reference in the one way in which we write it, or what was typed where it is none. */
export function canonicalReference(typed: string): string {
  const found = readReference(typed)
  return found ? `EQIA-${String(found.number).padStart(4, '0')}` : typed.trim()
}
