import type { AssessmentDocument, DocumentMitigation } from '#app/domain/assessment/document.ts'
import { isAdverse } from '#app/domain/assessment/impact.ts'
import { addYears, formatPartialDate } from '#app/domain/days.ts'
import { isGiven, isPlaceholder, isReason } from './answers.ts'
import { beganOn, type Check } from './check-context.ts'
import { found, type Finding } from './finding.ts'
import { impactName, mitigationName, quote } from './format-names.ts'
import { mitigationsOf } from './reach.ts'

/** M1: a harm with no mitigation, and no reason why none is possible. */
export const harmsAreAnswered: Check = (document) =>
  document.impacts.flatMap((impact, place) => {
    if (
      !isAdverse(impact) ||
      mitigationsOf(impact, document).length > 0 ||
      isReason(impact.noMitigationReason)
    )
      return []
    const started = document.mitigations.some(
      ({ impactNumber }) => impact.number !== undefined && impactNumber === impact.number,
    )
    const name = `${impactName(impact, place)} is ${impact.effect}`
    const message = isGiven(impact.noMitigationReason)
      ? `${name}, and ${quote(impact.noMitigationReason)} does not say why no mitigation is possible.`
      : started
        ? `${name}, and its mitigation does not say what will be done.`
        : `${name}, and has neither a mitigation nor a reason why none is possible.`
    return [found('M1', `impacts.${place}.noMitigationReason`, message)]
  })

/** M2: a feasible mitigation with no owner, date or measure. It blocks if the outcome relies on it. */
export const mitigationsAreOwned: Check = (document) => {
  const severity = document.conclusion.outcome === 'B' ? 'blocks' : 'warns'
  return document.mitigations.flatMap((mitigation, place) => {
    if (mitigation.feasibilityKind === 'not feasible') return []
    const name = mitigationName(document, place)
    const findings: Finding[] = []
    const missing = (key: string, message: string) =>
      findings.push(found('M2', `mitigations.${place}.${key}`, `${name} ${message}`, severity))
    if (!isGiven(mitigation.owner) || isPlaceholder(mitigation.owner)) missing('owner', 'has no owner.')
    if (!isGiven(mitigation.dueOn)) missing('dueOn', 'has no due date.')
    if (!isGiven(mitigation.measure) || isPlaceholder(mitigation.measure))
      missing('measure', 'has no measure of success.')
    return findings
  })
}

/** M3: a mitigation is due too early or too late, or the only one is not feasible. */
export const mitigationsComeInTime: Check = (document, context) => {
  const began = beganOn(document, context)
  const decided = document.proposal.decision.date
  return document.mitigations.flatMap((mitigation, place) => {
    const name = mitigationName(document, place)
    const { dueOn, feasibilityKind, impactNumber } = mitigation
    const findings: Finding[] = []
    if (isGiven(dueOn) && began !== undefined && dueOn < began && feasibilityKind !== 'in place') {
      findings.push(
        found(
          'M3',
          `mitigations.${place}.dueOn`,
          `${name} was due on ${formatPartialDate(dueOn)}, before the assessment began.`,
        ),
      )
    } else if (isGiven(dueOn) && isGiven(decided) && dueOn > addYears(decided, 1)) {
      const message =
        `${name} is due on ${formatPartialDate(dueOn)}, more than a year after the decision on ` +
        `${formatPartialDate(decided)}.`
      findings.push(found('M3', `mitigations.${place}.dueOn`, message))
    }
    if (feasibilityKind === 'not feasible' && isLeftWithNothing(impactNumber, place, document)) {
      const message = `${name} is not feasible, and no other mitigation for that impact is.`
      findings.push(found('M3', `mitigations.${place}.feasibilityKind`, message))
    }
    return findings
  })
}

/**
 * None of the mitigations for this impact is feasible, and there is no reason why not. Reported once, at the
 * first of them.
 */
function isLeftWithNothing(
  impactNumber: number | undefined,
  place: number,
  { impacts, mitigations }: AssessmentDocument,
): boolean {
  const impact = impacts.find(({ number }) => number !== undefined && number === impactNumber)
  const isForIt = (mitigation: DocumentMitigation) => mitigation.impactNumber === impactNumber
  if (impact === undefined || isReason(impact.noMitigationReason) || mitigations.findIndex(isForIt) !== place)
    return false
  return mitigations.filter(isForIt).every(({ feasibilityKind }) => feasibilityKind === 'not feasible')
}
