import type { Section } from '#app/domain/assessment/parts.ts'
import type { HistoryEvent } from '#db/schema.ts'

/**
 * What was sent: a numbered text for a section, by a button or by the page itself, or a move of the
 * workflow. Only this text contains `mark`.
 */
export type Sent = { reference: string; mark: string } & (
  | { kind: 'save'; section: Section; entryId: string; byItself: boolean }
  | { kind: 'move'; event: HistoryEvent; personId: string; sentAt: string }
)
/** The service confirmed it. `answeredAt` is when the whole answer had arrived. */
export type Acknowledged = Sent & { answeredAt: string }

/** What the service confirmed, kept by the clients. */
export type Acknowledgements = { acknowledged: Acknowledged[] }

export const acknowledge = (acknowledgements: Acknowledgements, sent: Sent): void => {
  acknowledgements.acknowledged.push({ ...sent, answeredAt: new Date().toISOString() })
}
