import {
  isKnownDirectorate,
  withDefaults,
  type CheckContext,
  type CompleteContext,
} from '#app/domain/checks/check-context.ts'
import { isKnownGroup, quote } from '#app/domain/checks/format-names.ts'
import { blockingFindings, runChecks } from '#app/domain/checks/run-checks.ts'
import { isOutcome } from '../outcomes.ts'
import type { AssessmentDocument, Problem } from './document.ts'
import { EVIDENCE_KINDS } from './evidence-item.ts'
import { COMBINATIONS, EFFECTS, SEVERITIES } from './impact.ts'
import { FEASIBILITY_KINDS } from './mitigation.ts'

/**
 * What an import report lists: everything to fix before submission, and every value kept as text because
 * this council does not use it. Each path is reported once.
 */
export function whatIsMissing(document: AssessmentDocument, context: CheckContext): Problem[] {
  const blocking = blockingFindings(runChecks(document, context)).map(({ path, message }) => ({
    path,
    message,
  }))
  const said = new Set(blocking.map(({ path }) => path))
  return [
    ...distinct(blocking),
    ...distinct(unknownValues(document, withDefaults(context)).filter(({ path }) => !said.has(path))),
  ]
}

/** Values that were kept as text because this council does not use them. */
function unknownValues(document: AssessmentDocument, context: CompleteContext): Problem[] {
  const problems: Problem[] = []
  const kept = (path: string, value: string, what: string) =>
    problems.push({ path, message: `${quote(value)} is not ${what}. We have kept it as text.` })
  const choice = (path: string, value: string | undefined, choices: readonly string[], what: string) => {
    if (value !== undefined && !choices.includes(value)) kept(path, value, `${what}: ${choices.join(', ')}`)
  }
  const group = (path: string, key: string) => {
    if (!isKnownGroup(key, context)) kept(path, document.labels?.[key] ?? key, 'one of this council’s groups')
  }
  const groups = (path: string, keys: readonly string[]) =>
    keys.forEach((key, place) => group(`${path}.${place}`, key))

  const { directorate } = document.proposal
  if (directorate !== undefined && !isKnownDirectorate(directorate, context)) {
    kept('proposal.directorate', directorate, 'one of this council’s directorates')
  }
  document.evidence.forEach(({ kind, characteristics }, place) => {
    choice(`evidence.${place}.kind`, kind, EVIDENCE_KINDS, 'a kind of evidence')
    groups(`evidence.${place}.characteristics`, characteristics)
  })
  document.engagement.forEach((entry, place) => groups(`engagement.${place}.groups`, entry.groups))
  document.baseline.forEach(({ characteristic }) => group(`baseline.${characteristic}`, characteristic))
  Object.keys(document.noImpact).forEach((key) => group(`noImpact.${key}`, key))
  document.impacts.forEach((impact, place) => {
    groups(`impacts.${place}.groups`, impact.groups)
    choice(`impacts.${place}.combination`, impact.combination, COMBINATIONS, 'a combination of groups')
    choice(`impacts.${place}.effect`, impact.effect, EFFECTS, 'an effect')
    choice(`impacts.${place}.severity`, impact.severity, SEVERITIES, 'a severity')
    choice(`impacts.${place}.severityAfter`, impact.severityAfter, SEVERITIES, 'a severity')
  })
  const numbers = document.impacts.map(({ number }) => number)
  document.mitigations.forEach(({ impactNumber, feasibilityKind }, place) => {
    choice(
      `mitigations.${place}.feasibilityKind`,
      feasibilityKind,
      FEASIBILITY_KINDS,
      'a kind of feasibility',
    )
    if (impactNumber === undefined || !numbers.includes(impactNumber))
      problems.push(unanswered(place, impactNumber))
  })
  const { outcome } = document.conclusion
  if (outcome !== undefined && !isOutcome(outcome))
    kept('conclusion.outcome', outcome, 'one of the outcomes A to E')
  return problems
}

const unanswered = (place: number, impactNumber: number | undefined): Problem => ({
  path: `mitigations.${place}.impactNumber`,
  message:
    impactNumber === undefined
      ? 'This mitigation does not say which impact it is for.'
      : `This mitigation is for impact ${impactNumber}, but there is no impact with that number.`,
})

function distinct(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>()
  return problems.filter(({ path, message }) => {
    const key = `${path}\n${message}`
    return !seen.has(key) && Boolean(seen.add(key))
  })
}
