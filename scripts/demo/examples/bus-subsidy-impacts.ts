import type { Demo } from '#scripts/demo/timeline.ts'

/** The impacts of ending the evening journeys, and their mitigations. */
export const busSubsidyImpacts = () => [
  {
    number: 1,
    title: 'No turn-up-and-go buses in the evening',
    groups: ['age', 'disability'],
    combination: 'each',
    effect: 'negative',
    source: 'On-board survey, and the access group’s trial ride',
    rationale:
      'Older and disabled people are less used to booking by telephone or app, and have fewer other ' +
      'ways to travel.',
    severity: 'medium',
    severityReason: 'It affects few people, but often.',
    severityAfter: 'low',
    evidenceIds: ['tickets', 'on-board'],
    engagementIds: ['riders', 'access'],
  },
  {
    number: 2,
    title: 'Women from minority ethnic groups who work late shifts',
    groups: ['sex', 'race'],
    combination: 'all',
    effect: 'negative',
    source: 'The hospital’s shift managers',
    rationale:
      'Most cleaning and care work on late shifts is done by women from minority ethnic groups. A ' +
      'missed booking means walking home at ten at night.',
    severity: 'high',
    severityReason: 'People’s safety and their jobs depend on it.',
    severityAfter: 'low',
    evidenceIds: ['on-board'],
    engagementIds: ['hospital', 'riders'],
  },
  {
    number: 3,
    title: 'Sunday services',
    groups: ['religion-or-belief'],
    combination: 'each',
    effect: 'negative',
    source: 'Visits to churches',
    rationale: 'The journey before the morning service on route 18 ends.',
    severity: 'low',
    severityReason: 'Most people can share a car, but some cannot.',
    severityAfter: 'low',
    evidenceIds: ['tickets'],
    engagementIds: ['churches'],
  },
  {
    number: 4,
    title: 'A bus stop closer to home',
    groups: ['disability', 'age'],
    combination: 'each',
    effect: 'positive',
    source: 'The trial ride',
    rationale:
      'The demand-responsive bus stops at any corner, which means a shorter walk for people with ' +
      'limited mobility.',
    evidenceIds: ['on-board'],
    engagementIds: ['access'],
  },
]

export const busSubsidyMitigations = (day: Demo['day']) => [
  {
    impactNumber: 1,
    summary: 'Booking',
    action:
      'The booking line stays open until the last bus, and passengers can book weeks ahead. ' +
      'Volunteers at the libraries show people how to book.',
    sourceOfSuggestion: 'Access group',
    engagementIds: ['access', 'riders'],
    feasibilityKind: 'planned',
    owner: 'Public transport manager',
    dueOn: day(50),
    measure: 'Bookings by people over 65 and by people with a disabled person’s pass.',
  },
  {
    impactNumber: 2,
    summary: 'Late shifts',
    action: 'The 9.45pm journey from the hospital continues, seven days a week.',
    sourceOfSuggestion: 'Shift managers',
    engagementIds: ['hospital'],
    feasibilityKind: 'in place',
    feasibility: 'Agreed with the bus company.',
    owner: 'Public transport manager',
    dueOn: day(30),
    measure: 'Passengers on that journey each month.',
  },
  {
    impactNumber: 3,
    summary: 'Sunday mornings',
    action: 'One Sunday morning journey continues from November to March.',
    sourceOfSuggestion: 'Churches along route 18',
    engagementIds: ['churches'],
    feasibilityKind: 'planned',
    owner: 'Contracts officer',
    dueOn: day(60),
    measure: 'Passengers on that journey each winter.',
  },
]
