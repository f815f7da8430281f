import type { Section } from '#app/domain/assessment/parts.ts'
import type { Schema } from '#db/schema.ts'

/**
 * Where each section of an assessment is kept: its table, its columns (the schema's own keys), and its lists.
 */
export type SectionTable = {
  table: keyof Schema
  columns: readonly string[]
  /** Answers that are lists, each in a table of its own. */
  lists: Readonly<Record<string, keyof Schema>>
  /** What an id made here begins with ("evidence-3"). An impact's id is its number. */
  idPrefix?: string
}

export const SECTION_TABLES: Record<Section, SectionTable> = {
  proposal: {
    table: 'proposals',
    columns: ['title', 'directorateId', 'directorateText', 'service', 'startedOn'],
    lists: {},
  },
  decision: {
    table: 'decisions',
    columns: ['body', 'date', 'reportReference', 'noDecisionReason'],
    lists: {},
  },
  'aims-and-options': {
    table: 'aimsAndOptions',
    columns: ['aims', 'scope', 'optionsConsidered', 'peopleInvolved'],
    lists: {},
  },
  'evidence-gathered': {
    table: 'evidenceGathered',
    columns: ['evidence', 'evidenceGaps', 'answerToGaps'],
    lists: {},
  },
  'further-suggestions': { table: 'furtherSuggestions', columns: ['furtherSuggestions'], lists: {} },
  conclusion: {
    table: 'conclusions',
    columns: [
      'communityEngagement',
      'noEngagementReason',
      'unmitigatedJustification',
      'adverseJustification',
      'cumulativeImpact',
      'eliminate',
      'advance',
      'foster',
      'monitoring',
      'reviewOn',
    ],
    lists: {},
  },
  outcome: {
    table: 'outcomes',
    columns: [
      'outcome',
      'outcomeJustification',
      'noChangeReason',
      'noAlternativeReason',
      'remainingImpacts',
      'whoBears',
    ],
    lists: {},
  },
  baseline: {
    table: 'baselines',
    columns: ['demographics', 'worksWell', 'problems', 'nothingRelevantReason'],
    lists: { evidenceIds: 'baselineEvidence' },
  },
  'no-impact': { table: 'noImpacts', columns: ['reason'], lists: {} },
  'lead-officer': {
    table: 'leadOfficers',
    columns: ['name', 'role', 'organisation'],
    lists: {},
    idPrefix: 'lead-officer',
  },
  'evidence-item': {
    table: 'evidenceItems',
    columns: [
      'idGiven',
      'title',
      'kind',
      'publisher',
      'asOf',
      'reference',
      'area',
      'note',
      'factId',
      'factEdition',
    ],
    lists: { characteristics: 'evidenceCharacteristics' },
    idPrefix: 'evidence',
  },
  'engagement-entry': {
    table: 'engagementEntries',
    columns: [
      'idGiven',
      'from',
      'to',
      'organisation',
      'stakeholderGroup',
      'method',
      'numberEngaged',
      'findings',
      'changed',
    ],
    lists: { groups: 'engagementGroups' },
    idPrefix: 'engagement',
  },
  impact: {
    table: 'impacts',
    columns: [
      'title',
      'combination',
      'effect',
      'source',
      'rationale',
      'additionalInformation',
      'severity',
      'severityReason',
      'severityAfter',
      'noMitigationReason',
    ],
    lists: { groups: 'impactGroups', evidenceIds: 'impactEvidence', engagementIds: 'impactEngagement' },
    idPrefix: '',
  },
  mitigation: {
    table: 'mitigations',
    columns: [
      'impactNumber',
      'summary',
      'action',
      'sourceOfSuggestion',
      'evidence',
      'feasibilityKind',
      'feasibility',
      'owner',
      'dueOn',
      'measure',
    ],
    lists: { engagementIds: 'mitigationEngagement' },
    idPrefix: 'mitigation',
  },
}

/** Columns that must not be null in their table, and what an absent answer is there. */
export const COLUMN_DEFAULTS: Readonly<Record<string, 0>> = { idGiven: 0 }
