import { fold } from '#app/domain/fold.ts'
import { COMMON_PASSWORDS, COMMON_WORDS } from './common-passwords.server.ts'

export const SHORTEST_PASSWORD = 8
export const LONGEST_PASSWORD = 1_000

/** Facts that an attacker may know, so a password must not be one of them. */
export type AboutPerson = { email: string; name: string; councilName: string }

/** Why this password cannot be used, or undefined if it can. No rules about capitals or digits: length matters more. */
export function passwordMistake(password: string, about: AboutPerson): string | undefined {
  const length = [...password.normalize('NFC')].length
  if (length === 0) return 'Enter a password'
  if (length < SHORTEST_PASSWORD) return `Password must be ${SHORTEST_PASSWORD} characters or more`
  if (length > LONGEST_PASSWORD)
    return `Password must be ${LONGEST_PASSWORD.toLocaleString('en-GB')} characters or fewer`
  const plain = simplified(password)
  if (isCommon(password, plain))
    return 'Choose another password. This is one of the first that people would try'
  if (isMadeOfKnownWords(plain, knownWords(about)))
    return 'Choose a password that is not your name, your e-mail address or the council’s name'
  return undefined
}

function isCommon(password: string, plain: string): boolean {
  const lower = password.normalize('NFC').toLowerCase()
  return (
    COMMON_PASSWORDS.has(lower) ||
    COMMON_PASSWORDS.has(fold(password)) ||
    COMMON_WORDS.has(plain) ||
    hasFewCharacters(lower) ||
    isSequence(lower)
  )
}

/** Removes what people add to or change in a common word to satisfy a rule: "P@sswörd123!" becomes "password". */
function simplified(password: string): string {
  const letters = fold(password)
    .replace(/[^\p{L}\p{N}]+$/u, '')
    .replace(/\p{N}+$/u, '')
  return [...letters]
    .map((letter) => LOOKALIKES[letter] ?? letter)
    .join('')
    .replace(/[^\p{L}]/gu, '')
}

const LOOKALIKES: Record<string, string> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
}

const hasFewCharacters = (password: string): boolean => new Set(password).size <= 2

/** Sequences like "abcdefgh", "23456789" and "qwertyui", forwards or backwards. */
function isSequence(password: string): boolean {
  const backwards = [...password].reverse().join('')
  return SEQUENCES.some((sequence) => sequence.includes(password) || sequence.includes(backwards))
}

const SEQUENCES = [
  '0123456789012345678901234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  '1q2w3e4r5t6y7u8i9o0p',
]

/** One of the words, or one with a common word before or after it: "SandbeachCouncil1", "welcome.priya". */
const isMadeOfKnownWords = (plain: string, words: readonly string[]): boolean =>
  words.some((word) => {
    if (plain === word) return true
    const rest = plain.startsWith(word)
      ? plain.slice(word.length)
      : plain.endsWith(word)
        ? plain.slice(0, -word.length)
        : undefined
    return rest !== undefined && (COMMON_WORDS.has(rest) || words.includes(rest))
  })

function knownWords({ email, name, councilName }: AboutPerson): string[] {
  const [local = ''] = email.split('@')
  const words = [
    email,
    local,
    name,
    councilName,
    ...name.split(/\s+/),
    ...councilName.split(/\s+/),
    name.replaceAll(/\s+/g, '.'),
  ]
  const backToFront = name.split(/\s+/).reverse().join('')
  return [...words, backToFront].map(simplified).filter((word) => word.length > 2)
}
