import type { Stage } from '../story.ts'

/** What a longer wait for the bin changes for people, and what is done about it. */
export const wasteImpacts = () => [
  {
    number: 1,
    title: 'Heavier bins',
    groups: ['age', 'disability'],
    combination: 'each',
    effect: 'negative',
    source: 'The trial, and the access group',
    rationale:
      'A bin of three weeks weighs up to a third more. People who are frail or use a stick cannot move it.',
    severity: 'medium',
    severityReason: 'A fall with a bin can end badly.',
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
    rationale: 'Homes with babies or with somebody who uses pads had full bins after twelve days.',
    severity: 'medium',
    severityReason: 'It smells, and is unpleasant for all.',
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
    rationale: 'Homes of six or more people throw away more than the bin holds in three weeks.',
    severity: 'low',
    severityReason: 'A larger bin solves it.',
    severityAfter: 'low',
    evidenceIds: ['trial'],
    engagementIds: ['trial-homes'],
  },
]

export const wasteMitigations = (day: Stage['day']) => [
  {
    impactNumber: 1,
    summary: 'Heavier bins',
    action:
      'Assisted collection is offered in the letter to every home, and asked for by telephone without any proof.',
    sourceOfSuggestion: 'Access group',
    feasibilityKind: 'in place',
    owner: 'Waste manager',
    dueOn: day(-150),
    measure: 'Homes with an assisted collection, and missed ones among them.',
  },
  {
    impactNumber: 2,
    summary: 'Nappies and pads',
    action: 'A separate collection of nappies and pads every week, for whoever asks.',
    sourceOfSuggestion: 'Households of the trial',
    feasibilityKind: 'in place',
    owner: 'Waste manager',
    dueOn: day(-140),
    measure: 'Homes that use it, and their complaints.',
  },
  {
    impactNumber: 3,
    summary: 'Large families',
    action: 'A larger bin, free, for households of six or more.',
    sourceOfSuggestion: 'Households of the trial',
    feasibilityKind: 'in place',
    owner: 'Contracts officer',
    dueOn: day(-130),
    measure: 'Larger bins given out, by ward.',
  },
]
