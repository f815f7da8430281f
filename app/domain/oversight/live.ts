import { isSubmitted, type Status } from '#app/domain/signoff/workflow.ts'

/** The facts about the latest version that decide whether a proposal is live. */
type LiveFacts = {
  status: Status
  decisionOn: string | null
  /** When the council reviews what happened. */
  reviewOn: string | null
  mitigations: readonly { feasibilityKind: string | null; dueOn: string | null }[]
}

/** Later than any decision. */
export const WITHOUT_END = '9999-12-31'

/**
 * The last day on which a proposal is live: the day of its decision, if its mitigations are finished. If they are not,
 * or it has no decision date, it is live without end while it is written, and once it is approved until the last of
 * its decision, its review and the days its unfinished mitigations are due. Null if it will not go ahead.
 */
export function liveUntil({ status, decisionOn, reviewOn, mitigations }: LiveFacts): string | null {
  if (status === 'stopped' || status === 'withdrawn') return null
  const unfinished = mitigations.filter(isUnfinished)
  if (decisionOn !== null && unfinished.length === 0) return decisionOn
  const hasEnd = reviewOn !== null || (decisionOn !== null && unfinished.every(({ dueOn }) => dueOn !== null))
  if (status !== 'approved' || !hasEnd) return WITHOUT_END
  return [decisionOn, reviewOn, ...unfinished.map(({ dueOn }) => dueOn)].reduce<string>(
    (last, day) => (day !== null && day > last ? day : last),
    '',
  )
}

/** People who cannot open a proposal can know about it once it is submitted, unless it is confidential. */
export const isShared = ({ status, confidential }: { status: Status; confidential: 0 | 1 }): boolean =>
  isSubmitted(status) && status !== 'stopped' && confidential === 0

/** What will never be done is not waited for. Where nobody said how far it is, it is not done. */
const isUnfinished = ({ feasibilityKind }: LiveFacts['mitigations'][number]): boolean =>
  feasibilityKind !== 'in place' && feasibilityKind !== 'not feasible'
