/** One group, or people who are in all of several groups, and the linked entries that reached them. */
export type TestedGroup = { label: string; entries: readonly { number: number; organisation: string }[] }

/** One affected group, or people who are in all of several groups, and the entries that reached them. */
export type AffectedGroupRow = {
  label: string
  isTogether: boolean
  /** Impact numbers. `harms` are negative or mixed. */
  harms: readonly number[]
  others: readonly number[]
  entries: readonly { number: number; organisation: string }[]
  /** Suggested community groups if no entry reached this group. */
  toEngage: readonly { id: string; name: string }[]
}

/** `impacts` are impact numbers. */
export type SaidEntry = {
  number: number
  organisation: string
  heard: string | undefined
  changed: string | undefined
  impacts: readonly number[]
  mitigations: readonly { number: number; impactNumber: number | undefined }[]
}
