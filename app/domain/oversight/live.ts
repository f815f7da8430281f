import { isSubmitted, type Status } from '#app/domain/signoff/workflow.ts'

/**
 * What "live" depends on: the latest version, its decision date and what is still to be done about its harms.
 */
type LiveFacts = {
  status: Status
  decisionOn: string | null
  mitigations: readonly { feasibilityKind: string | null }[]
}

/** Later than any decision. */
export const WITHOUT_END = '9999-12-31'

/**
 * The last day on which a proposal adds to others: until its decision is past, or its
 * mitigations are finished.
 * Null where it does not go ahead.
 */
export function liveUntil({ status, decisionOn, mitigations }: LiveFacts): string | null {
  if (status === 'stopped' || status === 'withdrawn') return null
  return decisionOn === null || mitigations.some(isUnfinished) ? WITHOUT_END : decisionOn
}

/** Others may know of a live proposal once it was submitted, and never of a confidential one. */
export const isShared = ({ status, confidential }: { status: Status; confidential: 0 | 1 }): boolean =>
  isSubmitted(status) && status !== 'stopped' && confidential === 0

/** What will never be done is not waited for. Where nobody said how far it is, it is not done. */
const isUnfinished = ({ feasibilityKind }: { feasibilityKind: string | null }): boolean =>
  feasibilityKind !== 'in place' && feasibilityKind !== 'not feasible'
