import type { Section } from '#app/domain/assessment/parts.ts'
import type { HistoryEvent } from '#db/schema.ts'

/**
 * What was sent: a numbered text for a section, by a button or by the page itself, or a move of the workflow.
 * `mark` is in its words and nowhere else.
 */
export type Sent = { reference: string; mark: string } & (
  | { kind: 'save'; section: Section; entryId: string; byItself: boolean }
  | { kind: 'move'; event: HistoryEvent; personId: string; sentAt: string }
)
/** The service said that it is done, and when the whole of its answer was here. */
export type Acknowledged = Sent & { answeredAt: string }

/** What the service promised, kept by those who were promised it. */
export type Ledger = { acknowledged: Acknowledged[] }

export const acknowledge = (ledger: Ledger, sent: Sent): void => {
  ledger.acknowledged.push({ ...sent, answeredAt: new Date().toISOString() })
}
