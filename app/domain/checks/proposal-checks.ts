import { formatPartialDate } from '#app/domain/days.ts'
import { isGiven, isPlaceholder, isReason, saysThereIsNone } from './answers.ts'
import { isKnownDirectorate, type Check } from './check-context.ts'
import { found, type Finding } from './finding.ts'
import { quote } from './format-names.ts'

/** P1: a required answer about the proposal is empty. */
export const proposalIsDescribed: Check = ({ proposal }, context) => {
  const findings: Finding[] = []
  const missing = (path: string, message: string) => findings.push(found('P1', `proposal.${path}`, message))
  const { decision, directorate } = proposal

  if (!isGiven(proposal.title)) missing('title', 'The report or proposal has no title.')
  if (!isGiven(directorate)) missing('directorate', 'There is no directorate that owns the proposal.')
  else if (!isKnownDirectorate(directorate, context)) {
    missing(
      'directorate',
      `${quote(directorate)} is not one of the council’s directorates. Choose one from the list.`,
    )
  }
  if (!proposal.leadOfficers.some(({ name }) => isGiven(name)))
    missing('leadOfficers', 'No lead officer is named.')
  if (!isGiven(decision.body) && !isReason(decision.noDecisionReason)) {
    missing('decision.body', 'It does not say who will decide, or why there is no formal decision.')
  }
  for (const [key, message] of Object.entries(NARRATIVES) as [keyof typeof NARRATIVES, string][]) {
    if (!isGiven(proposal[key])) missing(key, message)
  }
  return findings
}

/** P2: there is a decision but no date for it, or the date has passed. */
export const decisionIsDated: Check = ({ proposal: { decision } }, { today }) => {
  if (!isGiven(decision.date)) {
    return isReason(decision.noDecisionReason)
      ? []
      : [found('P2', 'proposal.decision.date', 'There is no date for the decision.')]
  }
  if (decision.date >= today) return []
  return [
    found(
      'P2',
      'proposal.decision.date',
      `The date of the decision, ${formatPartialDate(decision.date)}, has passed.`,
    ),
  ]
}

/** P3: gaps are described, but not what will be done about them. */
export const gapsAreAnswered: Check = ({ proposal: { evidenceGaps, answerToGaps } }) => {
  const described =
    isGiven(evidenceGaps) && !isPlaceholder(evidenceGaps) && !saysNothingIsMissing(evidenceGaps)
  if (!described || (isGiven(answerToGaps) && !isPlaceholder(answerToGaps))) return []
  return [
    found(
      'P3',
      'proposal.answerToGaps',
      'You describe gaps in the evidence, but not what you will do about each, or why it is ' +
        'proportionate to go ahead without it.',
    ),
  ]
}

const NARRATIVES = {
  aims: 'It does not say what the proposal should achieve.',
  scope: 'It does not say which teams, services and people are in scope.',
  optionsConsidered: 'It does not say which options were considered.',
  peopleInvolved: 'It does not say who was involved in exploring the options.',
  evidence: 'It does not say what evidence was gathered.',
  evidenceGaps: 'It does not say what could not be known, or that nothing was missing.',
} as const

const saysNothingIsMissing = (gaps: string): boolean =>
  saysThereIsNone(gaps) ||
  (gaps.length < 200 &&
    /^\s*[-*•]?\s*((there|we) (are|is|were|was) )?(no|nothing|not aware of any)\b[^.;\n]*\b(gaps?|missing|lacking)\b[^.;\n]*\.?\s*$/i.test(
      gaps,
    ) &&
    !/\b(but|except|apart|other than|however|although|though|only)\b/i.test(gaps))
