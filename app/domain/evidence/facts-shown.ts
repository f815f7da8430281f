/** `old` and `disagreeing` are current facts. `proposed` includes declined facts. */
export const FACTS_SHOWN = ['current', 'old', 'disagreeing', 'proposed', 'retired'] as const
export type FactsShown = (typeof FACTS_SHOWN)[number]
