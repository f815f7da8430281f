import type { Section } from '#app/domain/assessment/parts.ts'
import { BASELINE_GUIDANCE, NO_IMPACT_GUIDANCE } from './baseline-guidance.ts'
import { CONCLUSION_GUIDANCE, OUTCOME_GUIDANCE } from './conclusion-guidance.ts'
import {
  ENGAGEMENT_GUIDANCE,
  EVIDENCE_GATHERED_GUIDANCE,
  EVIDENCE_ITEM_GUIDANCE,
} from './evidence-guidance.ts'
import { IMPACT_GUIDANCE } from './impact-guidance.ts'
import { FURTHER_SUGGESTIONS_GUIDANCE, MITIGATION_GUIDANCE } from './mitigation-guidance.ts'
import {
  AIMS_GUIDANCE,
  DECISION_GUIDANCE,
  LEAD_OFFICER_GUIDANCE,
  PROPOSAL_GUIDANCE,
} from './proposal-guidance.ts'
import { REVIEWED_ON } from './reviewed-on.ts'

/** Help for one question: why we ask it, what a good answer looks like, and an example. */
export type QuestionGuidance = { why: string; good: string; example?: string }
export type Questions = Readonly<Record<string, QuestionGuidance>>

/** Guidance is not the law. The equality lead looks after it and records when it was last reviewed. */
export type Guidance = { reviewedOn: string; questions: Questions }

export const guidanceFor = (section: Section): Guidance => ({
  reviewedOn: REVIEWED_ON,
  questions: GUIDANCE[section],
})

const GUIDANCE: Record<Section, Questions> = {
  proposal: PROPOSAL_GUIDANCE,
  decision: DECISION_GUIDANCE,
  'aims-and-options': AIMS_GUIDANCE,
  'lead-officer': LEAD_OFFICER_GUIDANCE,
  'evidence-gathered': EVIDENCE_GATHERED_GUIDANCE,
  'evidence-item': EVIDENCE_ITEM_GUIDANCE,
  'engagement-entry': ENGAGEMENT_GUIDANCE,
  baseline: BASELINE_GUIDANCE,
  'no-impact': NO_IMPACT_GUIDANCE,
  impact: IMPACT_GUIDANCE,
  mitigation: MITIGATION_GUIDANCE,
  'further-suggestions': FURTHER_SUGGESTIONS_GUIDANCE,
  conclusion: CONCLUSION_GUIDANCE,
  outcome: OUTCOME_GUIDANCE,
}
