/** A planned decision whose date differs from the date in its assessment. */
export type OtherDate = { id: string; body: string; decisionOn: string | null }
