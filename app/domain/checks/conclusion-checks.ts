import type { AssessmentDocument } from '#app/domain/assessment/document.ts'
import { isAdverse } from '#app/domain/assessment/impact.ts'
import { DUTY_AIMS, PROTECTED_KEYS, type DutyAim } from '#app/domain/characteristics.ts'
import { isOutcome, type Outcome } from '#app/domain/outcomes.ts'
import { isGiven, isPlaceholder, isReason } from './answers.ts'
import type { Check } from './check-context.ts'
import { found, type Finding, withPlaces } from './finding.ts'
import { impactNumbers, quote } from './format-names.ts'
import { isSupported, reached } from './reach.ts'

/** C1: there is not exactly one outcome, or it needs a justification and has none. */
export const oneOutcomeIsJustified: Check = ({ conclusion: { outcome, outcomeJustification } }) => {
  if (!isGiven(outcome)) return [found('C1', 'conclusion.outcome', 'No outcome is chosen.')]
  if (!isOutcome(outcome)) {
    return [
      found(
        'C1',
        'conclusion.outcome',
        `${quote(outcome)} is not one of the outcomes A to E. Choose exactly one.`,
      ),
    ]
  }
  if (outcome === 'A' || isReason(outcomeJustification)) return []
  return [found('C1', 'conclusion.outcomeJustification', `Outcome ${outcome} is not justified.`)]
}

/** C2: outcome A says that nothing needs to change, but there is a harm. */
export const noChangeIsReasoned: Check = ({ conclusion, impacts }) => {
  const harms = impacts.filter(isAdverse)
  if (conclusion.outcome !== 'A' || harms.length === 0 || isReason(conclusion.noChangeReason)) return []
  const are = harms.length === 1 ? 'is' : 'are'
  const message =
    `Outcome A says that no major change is needed, but ${lower(impactNumbers(harms))} ${are} ` +
    `negative or mixed. Say why nothing needs to change.`
  const path = 'conclusion.noChangeReason'
  const places = harms.map((harm) => `impacts.${impacts.indexOf(harm)}`)
  return [withPlaces(found('C2', path, message), [path, ...places])]
}

/** C3: outcome B promises adjustments, but there are none. */
export const adjustmentsAreThere: Check = ({ conclusion, mitigations }) => {
  const canBeDone = mitigations.some(
    ({ action, feasibilityKind }) => isGiven(action) && feasibilityKind !== 'not feasible',
  )
  if (conclusion.outcome !== 'B' || canBeDone) return []
  return [
    found(
      'C3',
      'mitigations',
      'Outcome B says that adjustments are made, but there is no mitigation that can be done.',
    ),
  ]
}

/** C4: outcome C needs a supported positive impact, and a justification. */
export const favourIsSupported: Check = (document) => {
  const { outcome, outcomeJustification } = document.conclusion
  if (outcome !== 'C') return []
  if (!document.impacts.some((impact) => impact.effect === 'positive' && isSupported(impact, document))) {
    const message =
      'Outcome C rests on a positive impact, but none is linked to an evidence item or an engagement entry.'
    return [found('C4', 'conclusion.outcome', message)]
  }
  if (isReason(outcomeJustification)) return []
  const message = 'For outcome C, say why the positive impact is justified on grounds of equality.'
  return [found('C4', 'conclusion.outcomeJustification', message)]
}

/** C5: outcome D goes ahead despite barriers, so it needs the whole argument. */
export const cautionIsArgued: Check = ({ conclusion, proposal }) => {
  if (conclusion.outcome !== 'D') return []
  const asked: [string, string | undefined, string][] = [
    ['proposal.optionsConsidered', proposal.optionsConsidered, 'which options were considered'],
    ['conclusion.noAlternativeReason', conclusion.noAlternativeReason, 'why no other way is proportionate'],
    ['conclusion.remainingImpacts', conclusion.remainingImpacts, 'which impacts remain'],
    ['conclusion.whoBears', conclusion.whoBears, 'who bears the impacts that remain'],
  ]
  return asked
    .filter(([, answer]) => !isReason(answer))
    .map(([path, , what]) => found('C5', path, `For outcome D, say ${what}.`))
}

/** C6: nobody was engaged, and no reason is given. */
export const peopleWereEngaged: Check = ({ conclusion, engagement }) => {
  if (engagement.length > 0 || isReason(conclusion.noEngagementReason)) return []
  const message = isGiven(conclusion.noEngagementReason)
    ? `There is no engagement entry, and ${quote(conclusion.noEngagementReason)} does not say why not.`
    : 'There is no engagement entry, and no reason why there was no engagement.'
  return [found('C6', 'engagement', message)]
}

/** C7: the outcome needs monitoring, but there is no review date or no monitoring. */
export const effectsAreWatched: Check = ({ conclusion }) => {
  const { outcome } = conclusion
  if (!isOutcome(outcome) || !WATCHED.includes(outcome)) return []
  const findings: Finding[] = []
  if (!isGiven(conclusion.reviewOn))
    findings.push(found('C7', 'conclusion.reviewOn', `Outcome ${outcome} needs a review date.`))
  if (!isGiven(conclusion.monitoring)) {
    findings.push(
      found(
        'C7',
        'conclusion.monitoring',
        `For outcome ${outcome}, say who will monitor the effects, and how.`,
      ),
    )
  }
  return findings
}

/** C8: an aim of the duty is not addressed. */
export const aimsAreAddressed: Check = (document) =>
  aimsConcerned(document).flatMap((aim) => {
    const answer = document.conclusion.aims[aim]
    if (isGiven(answer) && !isPlaceholder(answer)) return []
    return [
      found(
        'C8',
        `conclusion.aims.${aim}`,
        `It does not say how this aim of the duty is met: ${lower(DUTY_AIMS[aim])}.`,
      ),
    ]
  })

const WATCHED: readonly Outcome[] = ['B', 'C', 'D']
const AIMS = Object.keys(DUTY_AIMS) as DutyAim[]

/** Marriage and civil partnership only counts for the first aim: section 149(7) does not list it. */
function aimsConcerned({ impacts }: AssessmentDocument): DutyAim[] {
  const groups = reached(impacts.flatMap((impact) => impact.groups))
  const concerned = PROTECTED_KEYS.filter((key) => groups.has(key))
  const onlyMarriage = concerned.length === 1 && concerned[0] === 'marriage-and-civil-partnership'
  return onlyMarriage ? ['eliminate'] : AIMS
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
