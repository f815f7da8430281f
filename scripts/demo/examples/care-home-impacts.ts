import type { Demo } from '#scripts/demo/timeline.ts'

/** The impacts of closing Alder House, and their mitigations. */
export const careHomeImpacts = () => [
  {
    number: 1,
    title: 'Leaving a familiar home',
    groups: ['age'],
    combination: 'each',
    effect: 'negative',
    source: 'Conversations with residents, and research on moves late in life',
    rationale:
      'Moving late in life can bring confusion, low mood and falls in the first weeks. It affects ' +
      'all 31 residents.',
    additionalInformation:
      'Tested with residents and their advocates. Enough notice, friends and familiar things make a ' +
      'move easier.',
    severity: 'high',
    severityReason: 'It affects everyone who lives there, and cannot be undone.',
    severityAfter: 'medium',
    evidenceIds: ['plans', 'research'],
    engagementIds: ['residents', 'advocates'],
  },
  {
    number: 2,
    title: 'Moving with advanced dementia',
    groups: ['age', 'disability'],
    combination: 'all',
    effect: 'negative',
    source: 'Care plans, and the joint review with community nurses',
    rationale:
      'Very old people with advanced dementia cannot be prepared for a move by explaining it. An ' +
      'unfamiliar room is frightening, and the risk is higher than for either group alone.',
    additionalInformation:
      'The dementia advocates supported a slow handover. The evidence against moving people in ' +
      'winter is clear.',
    severity: 'high',
    severityReason: 'There is a risk of serious harm to the people least able to tell us about it.',
    severityAfter: 'medium',
    evidenceIds: ['plans', 'research'],
    engagementIds: ['advocates', 'nurses'],
  },
  {
    number: 3,
    title: 'Rooms and lifts with space for a wheelchair',
    groups: ['disability'],
    combination: 'each',
    effect: 'positive',
    source: 'The building survey, and visits to the receiving homes',
    rationale:
      'In every home on the list, people in wheelchairs can reach the dining room, the bathroom and ' +
      'the garden on their own.',
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
      'Most visitors are women who do not have a car. Two of the five homes need a change of bus, ' +
      'which adds an hour to a visit.',
    additionalInformation: 'Families tried the journeys in October and kept a diary.',
    severity: 'medium',
    severityReason: 'People will visit less often, which residents will feel too.',
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
      'meals, could be isolated in another home.',
    severity: 'medium',
    severityReason: 'It affects about one resident in eight, every day.',
    severityAfter: 'low',
    evidenceIds: ['plans'],
    engagementIds: ['faith'],
  },
  {
    number: 6,
    title: 'Homes with staff trained in LGBT+ inclusion',
    groups: ['sexual-orientation', 'gender-reassignment'],
    combination: 'each',
    effect: 'positive',
    source: 'Discussion with the older LGBT+ network',
    rationale:
      'Staff at three of the five homes have had training that Alder House never had. The list shows ' +
      'which.',
    evidenceIds: ['town'],
    engagementIds: ['lgbt'],
  },
  {
    number: 7,
    title: 'Jobs of part-time and night staff',
    groups: ['staff', 'sex', 'race'],
    combination: 'each',
    effect: 'mixed',
    source: 'Briefings on each shift, and the union’s response',
    rationale:
      'Nine in ten staff are women, and many work around school hours. Night staff are more often ' +
      'from minority ethnic groups. Everyone is offered a post in home care, some with different ' +
      'hours.',
    severity: 'medium',
    severityReason: 'For staff with children, hours matter as much as pay.',
    severityAfter: 'low',
    engagementIds: ['staff', 'union'],
  },
]

export const careHomeMitigations = (day: Demo['day']) => [
  {
    impactNumber: 1,
    summary: 'Distress at leaving a home',
    action:
      'Each resident has their own plan, visits the new home twice, moves with a friend if they both ' +
      'wish, and takes their furniture with them.',
    sourceOfSuggestion: 'Residents and advocates',
    engagementIds: ['residents', 'advocates'],
    evidence: 'The research shows fewer falls where people visited before they moved.',
    feasibilityKind: 'planned',
    feasibility: 'The five homes have agreed to visits and shared moves.',
    owner: 'Head of adult social care',
    dueOn: day(60),
    measure:
      'Every plan is signed by the resident or their advocate before the move. Falls in the first ' +
      'two months are no higher than before.',
  },
  {
    impactNumber: 2,
    summary: 'Risk to people with advanced dementia',
    action:
      'No moves in December and January. A carer the person knows works in the new home for two ' +
      'weeks, and a nurse visits every other day.',
    sourceOfSuggestion: 'Dementia advocacy service',
    engagementIds: ['advocates'],
    feasibilityKind: 'planned',
    feasibility: 'Paid for from the first year’s saving.',
    owner: 'Community nursing lead',
    dueOn: day(120),
    measure: 'Hospital admissions among people who moved, compared with the year before.',
  },
  {
    impactNumber: 4,
    summary: 'Longer journeys for visitors',
    action:
      'A weekly minibus from Alder ward to all five homes for a year, and fares paid for visitors on ' +
      'a low income.',
    sourceOfSuggestion: 'Families',
    engagementIds: ['families'],
    feasibilityKind: 'depends on',
    feasibility: 'Depends on the day-care minibus being free on Sundays, which is being trialled now.',
    owner: 'Transport co-ordinator',
    dueOn: day(75),
    measure: 'Visits to each resident after three months, as reported by the homes.',
  },
  {
    impactNumber: 5,
    summary: 'Language and faith',
    action:
      'Homes with staff who speak the person’s language are offered first. Volunteers’ travel is ' +
      'paid for. Kitchen staff are shown how to keep halal and kosher food.',
    sourceOfSuggestion: 'Faith groups in Alder ward',
    engagementIds: ['faith'],
    feasibilityKind: 'under way',
    owner: 'Commissioning officer',
    dueOn: day(70),
    measure: 'Each resident who told us about a faith or language need says after two months that it is met.',
  },
  {
    impactNumber: 7,
    summary: 'Hours of part-time and night staff',
    action:
      'Redeployment with pay protected for a year. Alder House staff have first choice of posts on ' +
      'school-hours and night shifts.',
    sourceOfSuggestion: 'Care workers’ union',
    engagementIds: ['union'],
    feasibilityKind: 'in place',
    feasibility: 'Agreed with the union.',
    owner: 'Human resources business partner',
    dueOn: day(90),
    measure: 'Share of staff in a post they chose, by sex and ethnicity.',
  },
]
