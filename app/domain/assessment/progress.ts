import { isGiven, isReason } from '#app/domain/checks/answers.ts'
import type { Finding } from '#app/domain/checks/finding.ts'
import { type AssessmentDocument, withoutBlanks } from './document.ts'
import { isAdverse } from './impact.ts'
import { PART_KEYS, type Part } from './parts.ts'

export type Progress = 'not started' | 'in progress' | 'completed' | 'cannot start yet'

/** The progress of each part of the task list, computed from the answers and the findings, never stored. */
export function progressOf(
  document: AssessmentDocument,
  findings: readonly Finding[],
): Record<Part, Progress> {
  const entered = enteredIn(document)
  const blocked = new Set(findings.filter(({ severity }) => severity === 'blocks').map(partOfFinding))
  const progress = (part: Part): Progress => {
    if (
      part === 'mitigations' &&
      !entered.mitigations &&
      !blocked.has(part) &&
      !document.impacts.some(isAdverse)
    ) {
      return 'cannot start yet'
    }
    if (!entered[part]) return 'not started'
    return blocked.has(part) || !isAnswered(part, document) ? 'in progress' : 'completed'
  }
  return Object.fromEntries(PART_KEYS.map((part) => [part, progress(part)])) as Record<Part, Progress>
}

/** The part of the task list that a path belongs to. */
export function partOfPath(path: string): Part {
  const [first = '', second = ''] = path.split('.')
  const within = (parts: Record<string, Part>) => (Object.hasOwn(parts, second) ? parts[second] : undefined)
  if (first === 'proposal') return within(WITHIN_PROPOSAL) ?? 'proposal'
  if (first === 'conclusion') return within(WITHIN_CONCLUSION) ?? 'conclusion'
  return Object.hasOwn(PART_OF, first) ? (PART_OF[first] as Part) : 'proposal'
}

const PART_OF: Record<string, Part> = {
  evidence: 'evidence',
  engagement: 'engagement',
  baseline: 'baseline',
  impacts: 'impacts',
  noImpact: 'impacts',
  mitigations: 'mitigations',
  furtherSuggestions: 'mitigations',
}

const WITHIN_PROPOSAL: Record<string, Part> = {
  leadOfficers: 'lead-officers',
  decision: 'decision',
  aims: 'aims-and-options',
  scope: 'aims-and-options',
  optionsConsidered: 'aims-and-options',
  peopleInvolved: 'aims-and-options',
  evidence: 'evidence',
  evidenceGaps: 'evidence',
  answerToGaps: 'evidence',
}

const WITHIN_CONCLUSION: Record<string, Part> = {
  outcome: 'outcome',
  outcomeJustification: 'outcome',
  noChangeReason: 'outcome',
  noAlternativeReason: 'outcome',
  remainingImpacts: 'outcome',
  whoBears: 'outcome',
}

/** A harm with no mitigation counts against step 3, although the finding's path is the impact. */
const partOfFinding = ({ id, path }: Finding): Part => (id === 'M1' ? 'mitigations' : partOfPath(path))

/** What a part needs apart from having no blocking finding. */
function isAnswered(part: Part, { proposal, engagement, conclusion }: AssessmentDocument): boolean {
  if (part === 'evidence') return isGiven(proposal.evidence) && isGiven(proposal.evidenceGaps)
  if (part === 'engagement') return engagement.length > 0 || isReason(conclusion.noEngagementReason)
  return true
}

function enteredIn(document: AssessmentDocument): Record<Part, boolean> {
  const { proposal, conclusion } = document
  const anyIn = (answers: object, part: Part, prefix: string) =>
    Object.entries(answers).some(
      ([key, answer]) => partOfPath(`${prefix}.${key}`) === part && hasContent(answer),
    )
  return {
    proposal: anyIn(proposal, 'proposal', 'proposal'),
    'lead-officers': anyIn(proposal, 'lead-officers', 'proposal'),
    decision: anyIn(proposal, 'decision', 'proposal'),
    'aims-and-options': anyIn(proposal, 'aims-and-options', 'proposal'),
    evidence: anyIn(proposal, 'evidence', 'proposal') || document.evidence.length > 0,
    engagement: document.engagement.length > 0 || isGiven(conclusion.noEngagementReason),
    baseline: document.baseline.some(({ characteristic: _, ...cells }) => hasContent(cells)),
    impacts: document.impacts.length > 0 || hasContent(document.noImpact),
    mitigations: document.mitigations.length > 0 || isGiven(document.furtherSuggestions),
    conclusion: anyIn(conclusion, 'conclusion', 'conclusion'),
    outcome: anyIn(conclusion, 'outcome', 'conclusion'),
  }
}

function hasContent(answer: unknown): boolean {
  const kept = withoutBlanks(answer)
  return kept !== undefined && (typeof kept !== 'object' || Object.keys(kept as object).length > 0)
}
