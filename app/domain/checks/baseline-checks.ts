import { PROTECTED_KEYS } from '#app/domain/characteristics.ts'
import { isGiven, isPlaceholder, isReason, saysThereIsNone } from './answers.ts'
import type { Check } from './check-context.ts'
import { found } from './finding.ts'
import { label, quote } from './format-names.ts'
import { baselineOf, hasBaseline, namedGroups, noImpactReason, reached } from './reach.ts'

/** B1: a protected characteristic has no baseline, and no reason why nothing is relevant. */
export const baselinesAreThere: Check = (document, context) =>
  PROTECTED_KEYS.flatMap((key) => {
    const baseline = baselineOf(document, key)
    const reason = baseline?.nothingRelevantReason
    if (hasBaseline(baseline) || isReason(reason)) return []
    const name = label(key, context)
    const message = isGiven(reason)
      ? `${name}: ${quote(reason)} does not say why nothing is relevant.`
      : `${name} has no baseline, and no reason why nothing is relevant.`
    return [found('B1', `baseline.${key}`, message)]
  })

/** B2: a baseline records a problem for a group that no impact names. */
export const problemsAreFollowedUp: Check = (document, context) => {
  const namedByImpacts = new Set(document.impacts.flatMap(({ groups }) => namedGroups(groups)))
  return document.baseline.flatMap(({ characteristic: key, problems }) => {
    const isProblem = isGiven(problems) && !isPlaceholder(problems) && !saysThereIsNone(problems)
    if (!isProblem || namedByImpacts.has(key)) return []
    const widely = document.impacts.some(({ groups }) => reached(groups).has(key))
    const more = isReason(noImpactReason(document, key))
      ? ' Check that your reason for “no impact” answers them.'
      : widely
        ? ' An impact on all protected characteristics does not say what happens to this group.'
        : ''
    return [
      found(
        'B2',
        `impacts.${key}`,
        `The baseline records problems for ${label(key, context)}, and no impact names this group.${more}`,
      ),
    ]
  })
}
