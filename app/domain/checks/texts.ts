import type { AssessmentDocument } from '#app/domain/assessment/document.ts'
import { FIELD_LABELS } from '#app/domain/assessment/field-labels.ts'
import { isGiven } from './answers.ts'
import type { CompleteContext } from './check-context.ts'
import { label } from './format-names.ts'

/** One answer in someone's own words. Lead officers, owners and other people in their role are left out. */
export type Text = {
  path: string
  text: string
  field: string
  /** What the answer is called: "Race: Current problems", "Impact 4: Details and rationale". */
  name: string
  /** The characteristic or impact that it is about: "baseline of Race", "Impact 4". */
  about?: string
}

/** Every written answer, in the order of the form. */
export function textsOf(document: AssessmentDocument, context: CompleteContext): Text[] {
  const { proposal, conclusion } = document
  return [
    ...inFields(proposal, PROPOSAL, 'proposal', FIELD_LABELS.proposal),
    ...inFields(proposal.decision, ['noDecisionReason'], 'proposal.decision', FIELD_LABELS.decision),
    ...document.evidence.flatMap((each, place) =>
      inFields(
        each,
        ['title', 'note'],
        `evidence.${place}`,
        FIELD_LABELS.evidence,
        `Evidence item ${place + 1}`,
      ),
    ),
    ...document.engagement.flatMap((each, place) =>
      inFields(
        each,
        ENGAGEMENT,
        `engagement.${place}`,
        FIELD_LABELS.engagement,
        `Engagement entry ${place + 1}`,
      ),
    ),
    ...document.baseline.flatMap((each) => {
      const name = label(each.characteristic, context)
      return inFields(each, BASELINE, `baseline.${each.characteristic}`, FIELD_LABELS.baseline, name, name)
    }),
    ...Object.entries(document.noImpact).map(([key, text]) => ({
      path: `impacts.${key}`,
      text,
      field: 'noImpact',
      name: `${label(key, context)}: Why there is no impact`,
      about: label(key, context),
    })),
    ...document.impacts.flatMap((each, place) => {
      const name = `Impact ${each.number ?? `in place ${place + 1}`}`
      return inFields(each, IMPACT, `impacts.${place}`, FIELD_LABELS.impact, name, name)
    }),
    ...document.mitigations.flatMap((each, place) =>
      inFields(each, MITIGATION, `mitigations.${place}`, FIELD_LABELS.mitigation, `Mitigation ${place + 1}`),
    ),
    ...inFields(document, ['furtherSuggestions'], '', { furtherSuggestions: 'Further suggestions' }),
    ...inFields(conclusion, CONCLUSION, 'conclusion', FIELD_LABELS.conclusion),
    ...inFields(conclusion.aims, ['eliminate', 'advance', 'foster'], 'conclusion.aims', FIELD_LABELS.aims),
  ]
}

const PROPOSAL = [
  'title',
  'aims',
  'scope',
  'optionsConsidered',
  'peopleInvolved',
  'evidence',
  'evidenceGaps',
  'answerToGaps',
] as const
const ENGAGEMENT = ['organisation', 'stakeholderGroup', 'method', 'findings', 'changed'] as const
const BASELINE = ['demographics', 'worksWell', 'problems', 'nothingRelevantReason'] as const
const IMPACT = [
  'title',
  'source',
  'rationale',
  'additionalInformation',
  'severityReason',
  'noMitigationReason',
] as const
const MITIGATION = ['summary', 'action', 'sourceOfSuggestion', 'evidence', 'feasibility', 'measure'] as const
const CONCLUSION = [
  'communityEngagement',
  'noEngagementReason',
  'unmitigatedJustification',
  'adverseJustification',
  'cumulativeImpact',
  'monitoring',
  'outcomeJustification',
  'noChangeReason',
  'noAlternativeReason',
  'remainingImpacts',
  'whoBears',
] as const

function inFields<Key extends string>(
  answers: { [K in Key]?: unknown },
  fields: readonly Key[],
  prefix: string,
  names: Record<Key, string>,
  row?: string,
  about?: string,
): Text[] {
  return fields.flatMap((field) => {
    const text = answers[field]
    if (typeof text !== 'string' || !isGiven(text)) return []
    const name = row ? `${row}: ${names[field]}` : names[field]
    return [{ path: prefix ? `${prefix}.${field}` : field, text, field, name, ...(about ? { about } : {}) }]
  })
}
