/**
 * The parts of an assessment: the lines of its task list, the parts a manager can ask to change, and what
 * the reading view marks as changed.
 */
export const PARTS = {
  proposal: 'About the proposal',
  'lead-officers': 'Lead officers',
  decision: 'The decision',
  'aims-and-options': 'Aims, scope and options',
  evidence: 'Evidence',
  engagement: 'Engagement',
  baseline: 'Step 1: People now (the baseline)',
  impacts: 'Step 2: What will change (impacts)',
  mitigations: 'Step 3: What will be done (mitigations)',
  conclusion: 'Step 4: Conclusions',
  outcome: 'Step 4: The outcome',
} as const

export type Part = keyof typeof PARTS
export const PART_KEYS = Object.keys(PARTS) as Part[]
export const isPart = (key: string): key is Part => Object.hasOwn(PARTS, key)

/**
 * A section is one form, saved, versioned and restored separately. A version has one of each `single`
 * section, one `each characteristic` section for each characteristic, and any number of `list` sections.
 */
export const SECTIONS = {
  proposal: { part: 'proposal', kind: 'single', label: 'About the proposal' },
  decision: { part: 'decision', kind: 'single', label: 'The decision' },
  'aims-and-options': { part: 'aims-and-options', kind: 'single', label: 'Aims, scope and options' },
  'evidence-gathered': { part: 'evidence', kind: 'single', label: 'Evidence gathered' },
  'further-suggestions': { part: 'mitigations', kind: 'single', label: 'Further suggestions' },
  conclusion: { part: 'conclusion', kind: 'single', label: 'Conclusions' },
  outcome: { part: 'outcome', kind: 'single', label: 'The outcome' },
  baseline: { part: 'baseline', kind: 'each characteristic', label: 'Baseline' },
  'no-impact': { part: 'impacts', kind: 'each characteristic', label: 'No impact' },
  'lead-officer': { part: 'lead-officers', kind: 'list', label: 'Lead officer' },
  'evidence-item': { part: 'evidence', kind: 'list', label: 'Evidence item' },
  'engagement-entry': { part: 'engagement', kind: 'list', label: 'Engagement entry' },
  impact: { part: 'impacts', kind: 'list', label: 'Impact' },
  mitigation: { part: 'mitigations', kind: 'list', label: 'Mitigation' },
} as const satisfies Record<
  string,
  { part: Part; kind: 'single' | 'each characteristic' | 'list'; label: string }
>

export type Section = keyof typeof SECTIONS
export const SECTION_KEYS = Object.keys(SECTIONS) as Section[]
type OfKind<K> = { [S in Section]: (typeof SECTIONS)[S]['kind'] extends K ? S : never }[Section]
export type SingleSection = OfKind<'single'>
export type CharacteristicSection = OfKind<'each characteristic'>
export type ListSection = OfKind<'list'>
