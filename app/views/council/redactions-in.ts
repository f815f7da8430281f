type HistoryRow = { id: number; event: string; at: string; details: string; personName: string | null }
export type ShownRedaction = { id: number; at: string; by: string; reason: string }

/** The redactions in a history. */
export const redactionsIn = (history: readonly HistoryRow[]): ShownRedaction[] =>
  history
    .filter(({ event }) => event === 'redact')
    .map(({ id, at, details, personName }) => ({
      id,
      at,
      by: personName ?? 'The system',
      reason: (JSON.parse(details) as { reason: string }).reason,
    }))
