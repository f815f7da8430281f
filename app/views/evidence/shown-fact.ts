import type { ListedFact } from '#app/data/evidence/list-facts.server.ts'
import type { ShownFinding } from '#app/domain/checks/finding.ts'

export type { SavedEdition, SavedFact } from '#app/data/evidence/facts.server.ts'
export type { Disagreement, FactFilter, ListedFact } from '#app/data/evidence/list-facts.server.ts'
export type FactsBeside = {
  /** The latest, and how many there are in all. */
  facts: readonly ListedFact[]
  total: number
  /** Ids of those that this baseline rests on already. */
  cited: readonly string[]
  today: string
}

/** Where an evidence item was taken from. `number` is missing where the fact is of another council's library. */
export type FromLibrary = { edition: number; number: number | undefined }

export type UpdatedFact = { number: number; finding: ShownFinding; canTake: boolean }
