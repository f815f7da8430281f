import type { Demo } from '#scripts/demo/timeline.ts'

/** The impacts of less frequent collections, and their mitigations. */
export const wasteImpacts = () => [
  {
    number: 1,
    title: 'Heavier bins',
    groups: ['age', 'disability'],
    combination: 'each',
    effect: 'negative',
    source: 'The trial, and the access group',
    rationale:
      'A three-week bin weighs up to a third more. People who are frail or use a stick cannot move it.',
    severity: 'medium',
    severityReason: 'A fall while moving a bin can cause serious injury.',
    severityAfter: 'low',
    evidenceIds: ['trial', 'fair-report'],
    engagementIds: ['access', 'trial-homes'],
  },
  {
    number: 2,
    title: 'Nappies, pads and full bins',
    groups: ['pregnancy-and-maternity', 'age', 'disability'],
    combination: 'each',
    effect: 'negative',
    source: 'The trial',
    rationale: 'Homes with babies, or with someone who uses pads, had full bins after twelve days.',
    severity: 'medium',
    severityReason: 'It smells, and is unpleasant for everyone.',
    severityAfter: 'low',
    evidenceIds: ['trial'],
    engagementIds: ['trial-homes'],
  },
  {
    number: 3,
    title: 'Large families',
    groups: ['race', 'socio-economic'],
    combination: 'each',
    effect: 'negative',
    source: 'The trial',
    rationale: 'Households of six or more throw away more than the bin holds in three weeks.',
    severity: 'low',
    severityReason: 'A larger bin solves it.',
    severityAfter: 'low',
    evidenceIds: ['trial'],
    engagementIds: ['trial-homes'],
  },
]

export const wasteMitigations = (day: Demo['day']) => [
  {
    impactNumber: 1,
    summary: 'Heavier bins',
    action:
      'The letter to every home offers assisted collection. People can ask for it by telephone ' +
      'without any proof.',
    sourceOfSuggestion: 'Access group',
    engagementIds: ['access'],
    feasibilityKind: 'in place',
    owner: 'Waste manager',
    dueOn: day(-150),
    measure: 'Homes with an assisted collection, and how many of those are missed.',
  },
  {
    impactNumber: 2,
    summary: 'Nappies and pads',
    action: 'A separate weekly collection of nappies and pads for anyone who asks.',
    sourceOfSuggestion: 'Households in the trial',
    engagementIds: ['trial-homes'],
    feasibilityKind: 'in place',
    owner: 'Waste manager',
    dueOn: day(-140),
    measure: 'Homes that use it, and complaints from them.',
  },
  {
    impactNumber: 3,
    summary: 'Large families',
    action: 'A free larger bin for households of six or more.',
    sourceOfSuggestion: 'Households in the trial',
    engagementIds: ['trial-homes'],
    feasibilityKind: 'in place',
    owner: 'Contracts officer',
    dueOn: day(-130),
    measure: 'Larger bins given out, by ward.',
  },
]
