import type { Demo } from '#scripts/demo/timeline.ts'

/** What the end of empty runs changes for people, and what is done about it. */
export const busSubsidyImpacts = () => [
  {
    number: 1,
    title: 'Evenings without a bus that just comes',
    groups: ['age', 'disability'],
    combination: 'each',
    effect: 'negative',
    source: 'Survey on board, and the access group’s trial ride',
    rationale:
      'Older and disabled people are less used to booking by telephone or app, and have fewer other ways to travel.',
    severity: 'medium',
    severityReason: 'Few people, but often.',
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
      'Cleaning and care on late shifts is mostly done by women from minority ethnic groups. A ' +
      'missed booking is a walk home at ten at night.',
    severity: 'high',
    severityReason: 'Safety and a job depend on it.',
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
    rationale: 'The run before morning service ends on route 18.',
    severity: 'low',
    severityReason: 'Most people share a car, some cannot.',
    severityAfter: 'low',
    evidenceIds: ['tickets'],
    engagementIds: ['churches'],
  },
  {
    number: 4,
    title: 'A bus closer to the door',
    groups: ['disability', 'age'],
    combination: 'each',
    effect: 'positive',
    source: 'The trial ride',
    rationale: 'The bus on demand stops at any corner, which shortens the way for those who walk badly.',
    evidenceIds: ['on-board'],
    engagementIds: ['access'],
  },
]

export const busSubsidyMitigations = (day: Demo['day']) => [
  {
    impactNumber: 1,
    summary: 'Booking',
    action:
      'The line is open until the last run, and passengers can book for weeks ahead. Volunteers ' +
      'show how at the library.',
    sourceOfSuggestion: 'Access group',
    engagementIds: ['access', 'riders'],
    feasibilityKind: 'planned',
    owner: 'Public transport manager',
    dueOn: day(50),
    measure: 'Bookings by people over 65 and with a disabled pass.',
  },
  {
    impactNumber: 2,
    summary: 'Late shifts',
    action: 'The run at 9.45pm from the hospital stays, on every day of the week.',
    sourceOfSuggestion: 'Shift managers',
    engagementIds: ['hospital'],
    feasibilityKind: 'in place',
    feasibility: 'Agreed with the company.',
    owner: 'Public transport manager',
    dueOn: day(30),
    measure: 'Passengers on that run each month.',
  },
  {
    impactNumber: 3,
    summary: 'Sunday mornings',
    action: 'One run on Sunday mornings stays from November to March.',
    sourceOfSuggestion: 'Churches along route 18',
    engagementIds: ['churches'],
    feasibilityKind: 'planned',
    owner: 'Contracts officer',
    dueOn: day(60),
    measure: 'Passengers on that run in the winter.',
  },
]
