import type { AssessmentDocument } from '#app/domain/assessment/document.ts'
import { calledAs } from '#app/domain/assessment/labels.ts'
import { baselinesAreThere, problemsAreFollowedUp } from './baseline-checks.ts'
import { withDefaults, type Check, type CheckContext } from './check-context.ts'
import {
  adjustmentsAreThere,
  aimsAreAddressed,
  cautionIsArgued,
  effectsAreWatched,
  favourIsSupported,
  noChangeIsReasoned,
  oneOutcomeIsJustified,
  peopleWereEngaged,
} from './conclusion-checks.ts'
import { othersAreThoughtOf } from './cumulative-check.ts'
import { nothingIsAfterTheDecision, nothingIsStillToCome } from './dated-too-late.ts'
import type { Finding } from './finding.ts'
import {
  everyoneIsReached,
  impactsAreSupported,
  impactsAreWhole,
  impactsHaveBaselines,
  thoseHarmedWereHeard,
} from './impact-checks.ts'
import { harmsAreAnswered, mitigationsAreOwned, mitigationsComeInTime } from './mitigation-checks.ts'
import { evidenceIsRecent } from './old-evidence.ts'
import { nobodyIsIdentified } from './private-people.ts'
import { decisionIsDated, gapsAreAnswered, proposalIsDescribed } from './proposal-checks.ts'
import { answersSaySomething } from './says-something.ts'
import { thoseInSeveralGroupsAreThoughtOf } from './shared-groups.ts'
import { textsOf } from './texts.ts'
import { factsAreUpToDate } from './updated-facts.ts'

/** The findings of every check on one version, in the order of CHECK_LIST, then of the document. */
export function runChecks(document: AssessmentDocument, context: CheckContext): Finding[] {
  const council = withDefaults(context)
  const whole = { ...council, characteristics: calledAs(document.labels, council.characteristics) }
  const texts = textsOf(document, whole)
  const findings = CHECKS.flatMap((check) => check(document, whole, texts))
  return document.conclusion.outcome === 'E' ? findings.map(withoutBlocking) : findings
}

export const blockingFindings = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ severity }) => severity === 'blocks')

const CHECKS: readonly Check[] = [
  proposalIsDescribed,
  decisionIsDated,
  gapsAreAnswered,
  baselinesAreThere,
  problemsAreFollowedUp,
  evidenceIsRecent,
  factsAreUpToDate,
  nothingIsStillToCome,
  nothingIsAfterTheDecision,
  impactsAreWhole,
  everyoneIsReached,
  impactsAreSupported,
  thoseHarmedWereHeard,
  thoseInSeveralGroupsAreThoughtOf,
  impactsHaveBaselines,
  harmsAreAnswered,
  mitigationsAreOwned,
  mitigationsComeInTime,
  oneOutcomeIsJustified,
  noChangeIsReasoned,
  adjustmentsAreThere,
  favourIsSupported,
  cautionIsArgued,
  peopleWereEngaged,
  effectsAreWatched,
  aimsAreAddressed,
  othersAreThoughtOf,
  answersSaySomething,
  nobodyIsIdentified,
]

/**
 * Authors who find that the proposal must stop do not have to finish the form. With outcome E, only these
 * still block.
 */
const NEEDED_TO_STOP = new Set(['proposal.title', 'proposal.directorate'])

function withoutBlocking(finding: Finding): Finding {
  const stillBlocks = finding.id === 'C1' || (finding.id === 'P1' && NEEDED_TO_STOP.has(finding.path))
  return finding.severity !== 'blocks' || stillBlocks ? finding : { ...finding, severity: 'warns' }
}
