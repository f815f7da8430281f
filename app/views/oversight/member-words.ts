import { FEASIBILITY_KINDS, FEASIBILITY_LABELS } from '#app/domain/assessment/mitigation.ts'
import { isOutcome, OUTCOMES } from '#app/domain/outcomes.ts'

export const formatOutcome = (outcome: string | null): string =>
  isOutcome(outcome ?? undefined)
    ? `${outcome}: ${OUTCOMES[outcome as keyof typeof OUTCOMES].name}`
    : (outcome ?? 'None yet')

/** "3 mitigations: 1 planned, 2 already in place". */
export function formatMitigations(
  mitigations: readonly { feasibilityKind: string | null; count: number }[],
): string {
  const total = mitigations.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return 'No mitigations'
  const each = mitigations.map(({ feasibilityKind, count }) => `${count} ${labelOf(feasibilityKind)}`)
  return `${total === 1 ? '1 mitigation' : `${total} mitigations`}: ${each.join(', ')}`
}

function labelOf(kind: string | null): string {
  const known = FEASIBILITY_KINDS.find((each) => each === kind)
  return known ? FEASIBILITY_LABELS[known].toLowerCase() : 'with no feasibility given'
}
