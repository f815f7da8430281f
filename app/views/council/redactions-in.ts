import { describePerson } from '#app/domain/describe-person.ts'
type HistoryRow = {
  id: number
  event: string
  at: string
  details: string
  personName: string | null
  personWas: string
}
export type ShownRedaction = { id: number; at: string; by: string; reason: string }

/** The redactions in a history. */
export const redactionsIn = (history: readonly HistoryRow[]): ShownRedaction[] =>
  history
    .filter(({ event }) => event === 'redact')
    .map(({ id, at, details, personName, personWas }) => ({
      id,
      at,
      by: describePerson(personName, personWas),
      reason: (JSON.parse(details) as { reason: string }).reason,
    }))
