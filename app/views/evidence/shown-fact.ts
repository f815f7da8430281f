import type { ListedFact } from '#app/data/evidence/list-facts.server.ts'
import type { ShownFinding } from '#app/domain/checks/finding.ts'

export type { SavedEdition, SavedFact } from '#app/data/evidence/facts.server.ts'
export type { Disagreement, FactFilter, ListedFact } from '#app/data/evidence/list-facts.server.ts'
export type SuggestedFacts = {
  /** The latest facts. `total` counts all of them. */
  facts: readonly ListedFact[]
  total: number
  /** Ids of the facts that this baseline already cites. */
  cited: readonly string[]
  today: string
}

/** `number` is missing if the fact is in another council's library. */
export type FromLibrary = { edition: number; number: number | undefined }

export type UpdatedFact = { number: number; finding: ShownFinding; canTake: boolean }
