import type { Demo } from '#scripts/demo/timeline.ts'

/** What closing Alder House changes for people, and what is done about it. */
export const careHomeImpacts = () => [
  {
    number: 1,
    title: 'Leaving a home one knows',
    groups: ['age'],
    combination: 'each',
    effect: 'negative',
    source: 'Conversations with residents, and research on moves late in life',
    rationale:
      'A move late in life can bring confusion, low mood and falls in the first weeks. It concerns all 31 residents.',
    additionalInformation:
      'Tested with residents and their advocates: notice, friends and familiar things lessen it.',
    severity: 'high',
    severityReason: 'It concerns everybody who lives there, and cannot be undone.',
    severityAfter: 'medium',
    evidenceIds: ['plans', 'research'],
    engagementIds: ['residents', 'advocates'],
  },
  {
    number: 2,
    title: 'A move while living with advanced dementia',
    groups: ['age', 'disability'],
    combination: 'all',
    effect: 'negative',
    source: 'Care plans, and the joint review with community nurses',
    rationale:
      'Very old people with advanced dementia cannot be prepared by words. For them a strange room ' +
      'is a strange world, and the risk is higher than for either group alone.',
    additionalInformation:
      'The dementia advocates supported a slow handover; the evidence on winter moves is clear.',
    severity: 'high',
    severityReason: 'Serious harm is possible for those who can least say so.',
    severityAfter: 'medium',
    evidenceIds: ['plans', 'research'],
    engagementIds: ['advocates', 'nurses'],
  },
  {
    number: 3,
    title: 'Rooms and lifts that fit a wheelchair',
    groups: ['disability'],
    combination: 'each',
    effect: 'positive',
    source: 'The building survey, and visits to the receiving homes',
    rationale:
      'In every home on the list people in wheelchairs reach the dining room, the bath and the garden by themselves.',
    evidenceIds: ['survey', 'households'],
    engagementIds: ['nurses'],
  },
  {
    number: 4,
    title: 'Further to travel for families',
    groups: ['sex', 'carers', 'socio-economic'],
    combination: 'each',
    effect: 'negative',
    source: 'Meetings with families, and the bus timetable',
    rationale:
      'Most visitors are women without a car. Two of the five homes need a change of bus, and an ' +
      'hour more for a visit.',
    additionalInformation: 'Families tried the journeys in October and kept a diary.',
    severity: 'medium',
    severityReason: 'Visits become fewer, which residents feel as well.',
    severityAfter: 'low',
    evidenceIds: ['town', 'inequality'],
    engagementIds: ['families', 'day-care'],
  },
  {
    number: 5,
    title: 'Language, food and faith left behind',
    groups: ['race', 'religion-or-belief'],
    combination: 'each',
    effect: 'negative',
    source: 'Visits to faith groups, and care plans',
    rationale:
      'Residents who speak little English, and those for whom volunteers bring communion or halal ' +
      'meals, could be alone with that in another home.',
    severity: 'medium',
    severityReason: 'It concerns about one in eight residents, every day.',
    severityAfter: 'low',
    evidenceIds: ['plans'],
    engagementIds: ['faith'],
  },
  {
    number: 6,
    title: 'Homes whose staff are trained to welcome LGBT+ people',
    groups: ['sexual-orientation', 'gender-reassignment'],
    combination: 'each',
    effect: 'positive',
    source: 'Discussion with the older LGBT+ network',
    rationale:
      'Three of the five homes have had training that Alder House never had, and the list says which.',
    evidenceIds: ['town'],
    engagementIds: ['lgbt'],
  },
  {
    number: 7,
    title: 'Jobs of part-time and night staff',
    groups: ['staff', 'sex', 'race'],
    combination: 'each',
    effect: 'mixed',
    source: 'Briefings on each shift, and the union’s answer',
    rationale:
      'Nine in ten staff are women, many with hours around school; night staff are more often from ' +
      'minority ethnic groups. Posts in care at home are offered to all, some on other hours.',
    severity: 'medium',
    severityReason: 'Hours matter as much as pay for those who look after children.',
    severityAfter: 'low',
    engagementIds: ['staff', 'union'],
  },
]

export const careHomeMitigations = (day: Demo['day']) => [
  {
    impactNumber: 1,
    summary: 'Distress at leaving a home',
    action:
      'Each resident has a plan of their own, visits the new home twice, moves with a friend if ' +
      'both wish, and takes their furniture along.',
    sourceOfSuggestion: 'Residents and advocates',
    engagementIds: ['residents', 'advocates'],
    evidence: 'The research on moves shows fewer falls where people visited before.',
    feasibilityKind: 'planned',
    feasibility: 'The five homes have agreed to visits and shared moves.',
    owner: 'Head of adult social care',
    dueOn: day(60),
    measure:
      'Every plan signed by the resident or advocate before the move; falls in the first two months ' +
      'no more than before.',
  },
  {
    impactNumber: 2,
    summary: 'Risk to people with advanced dementia',
    action:
      'No moves in December and January. A carer whom the person knows works in the new home for ' +
      'two weeks, and a nurse calls every other day.',
    sourceOfSuggestion: 'Dementia advocacy service',
    engagementIds: ['advocates'],
    feasibilityKind: 'planned',
    feasibility: 'Paid for from the first year’s saving.',
    owner: 'Community nursing lead',
    dueOn: day(120),
    measure: 'Hospital admissions of those who moved, compared with the year before.',
  },
  {
    impactNumber: 4,
    summary: 'Longer journeys for visitors',
    action:
      'A weekly minibus from Alder ward to all five homes for a year, and fares paid where somebody ' +
      'is on a low income.',
    sourceOfSuggestion: 'Families',
    engagementIds: ['families'],
    feasibilityKind: 'depends on',
    feasibility: 'Depends on the day-care minibus being free on Sundays, which is being tried now.',
    owner: 'Transport co-ordinator',
    dueOn: day(75),
    measure: 'Number of visits for each resident after three months, asked of the homes.',
  },
  {
    impactNumber: 5,
    summary: 'Ties of language and faith',
    action:
      'Homes with staff who speak the language are offered first; volunteers get their travel paid; ' +
      'kitchens are shown how halal and kosher meals are kept.',
    sourceOfSuggestion: 'Faith groups in Alder ward',
    engagementIds: ['faith'],
    feasibilityKind: 'under way',
    owner: 'Commissioning officer',
    dueOn: day(70),
    measure: 'Each resident who named a faith or language says after two months that it is met.',
  },
  {
    impactNumber: 7,
    summary: 'Hours of part-time and night staff',
    action:
      'Redeployment with pay protected for a year, and posts on school-hours and night shifts kept ' +
      'open for staff of Alder House first.',
    sourceOfSuggestion: 'Care workers’ union',
    engagementIds: ['union'],
    feasibilityKind: 'in place',
    feasibility: 'Agreed with the union.',
    owner: 'Human resources business partner',
    dueOn: day(90),
    measure: 'Share of staff in a post that they chose, by sex and ethnicity.',
  },
]
