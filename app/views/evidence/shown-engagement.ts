/** Of one group (or of people who are in all of several) the linked entries that say that they reached it. */
export type TestedGroup = { label: string; entries: readonly { number: number; organisation: string }[] }

/**
 * One affected group, or several where people are meant who are in all of them, and the entries that reached
 * them.
 */
export type AskedGroup = {
  label: string
  isTogether: boolean
  /** Impacts, by their numbers: negative or mixed ones, and the others. */
  harms: readonly number[]
  others: readonly number[]
  entries: readonly { number: number; organisation: string }[]
  /** Groups of the directory that could be asked, where nobody was. */
  toAsk: readonly { id: string; name: string }[]
}

/** One entry of an engagement log: what was heard, and what came of it. Impacts by their numbers. */
export type SaidEntry = {
  number: number
  organisation: string
  heard: string | undefined
  changed: string | undefined
  impacts: readonly number[]
  mitigations: readonly { number: number; impactNumber: number | undefined }[]
}
