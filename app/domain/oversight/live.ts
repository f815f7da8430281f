import { isSubmitted, type Status } from '#app/domain/signoff/workflow.ts'

/** The facts about the latest version that decide whether a proposal is live. */
type LiveFacts = {
  status: Status
  decisionOn: string | null
  mitigations: readonly { feasibilityKind: string | null }[]
}

/** Later than any decision. */
export const WITHOUT_END = '9999-12-31'

/**
 * The last day on which a proposal is live. This is its decision date, or no end while it has no decision date or
 * has unfinished mitigations. Null if it will not go ahead.
 */
export function liveUntil({ status, decisionOn, mitigations }: LiveFacts): string | null {
  if (status === 'stopped' || status === 'withdrawn') return null
  return decisionOn === null || mitigations.some(isUnfinished) ? WITHOUT_END : decisionOn
}

/** People who cannot open a proposal can know about it once it is submitted, unless it is confidential. */
export const isShared = ({ status, confidential }: { status: Status; confidential: 0 | 1 }): boolean =>
  isSubmitted(status) && status !== 'stopped' && confidential === 0

/** A mitigation that is not feasible will never be done, so it counts as finished. One without a state does not. */
const isUnfinished = ({ feasibilityKind }: { feasibilityKind: string | null }): boolean =>
  feasibilityKind !== 'in place' && feasibilityKind !== 'not feasible'
