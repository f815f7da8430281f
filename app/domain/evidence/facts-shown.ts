/**
 * Which facts a list shows: those in force, or of them the old or the disputed ones, or those that are not in
 * force.
 */
export const FACTS_SHOWN = ['current', 'old', 'disagreeing', 'proposed', 'retired'] as const
export type FactsShown = (typeof FACTS_SHOWN)[number]
