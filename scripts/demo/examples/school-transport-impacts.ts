import type { Demo } from '#scripts/demo/timeline.ts'

/** What collection points change for pupils and their families, and what is done about it. */
export const schoolTransportImpacts = () => [
  {
    number: 1,
    title: 'The way to the point',
    groups: ['disability', 'age'],
    combination: 'each',
    effect: 'negative',
    source: 'Workshops with pupils, and the parent carer forum',
    rationale:
      'Half a mile is far for pupils who tire, panic near roads or cannot judge traffic, and for ' +
      'grandparents who walk with them.',
    additionalInformation: 'Twelve ways were walked with pupils; four points were moved after that.',
    severity: 'high',
    severityReason: 'Whoever cannot get to the point cannot get to school.',
    severityAfter: 'low',
    evidenceIds: ['routes', 'roads'],
    engagementIds: ['forum', 'pupils', 'grandparents'],
  },
  {
    number: 2,
    title: 'Girls alone at a point in winter',
    groups: ['sex', 'disability'],
    combination: 'all',
    effect: 'negative',
    source: 'Workshops with pupils',
    rationale:
      'Disabled girls said that they would be afraid to wait in the dark, and that they are spoken ' +
      'to in ways that others are not.',
    severity: 'medium',
    severityReason: 'Fear alone would keep some of them at home.',
    severityAfter: 'low',
    evidenceIds: ['parents', 'roads'],
    engagementIds: ['pupils', 'youth'],
  },
  {
    number: 3,
    title: 'Travelling with friends, and by oneself',
    groups: ['age', 'disability'],
    combination: 'each',
    effect: 'positive',
    source: 'Workshops with pupils of 14 and over',
    rationale:
      'Older pupils gain time with friends and practice for adult life. Schools expect more of them ' +
      'to travel by bus at 18.',
    evidenceIds: ['routes'],
    engagementIds: ['pupils', 'heads'],
  },
  {
    number: 4,
    title: 'Shorter rides',
    groups: ['disability'],
    combination: 'each',
    effect: 'positive',
    source: 'Route data',
    rationale:
      'Rides of more than an hour fall from one in five to one in twenty, which matters most to ' +
      'pupils who cannot ask for a break.',
    evidenceIds: ['routes'],
    engagementIds: ['heads'],
  },
  {
    number: 5,
    title: 'Mothers’ mornings and paid work',
    groups: ['sex', 'carers', 'pregnancy-and-maternity'],
    combination: 'each',
    effect: 'negative',
    source: 'The survey of parents, and the young mothers’ group',
    rationale:
      'Whoever brings a child to a point needs up to 30 minutes more. In most families that is the ' +
      'mother, often with younger children along.',
    severity: 'medium',
    severityReason: 'It costs some of them hours of paid work.',
    severityAfter: 'medium',
    evidenceIds: ['parents'],
    engagementIds: ['survey', 'mothers', 'forum'],
  },
  {
    number: 6,
    title: 'Being told in time, in a language one reads',
    groups: ['race', 'religion-or-belief'],
    combination: 'each',
    effect: 'mixed',
    source: 'Meeting at the mosque school',
    rationale:
      'Points bring new letters, times and rules. Families who read little English could miss them; ' +
      'the later run on Fridays answers a wish that is years old.',
    severity: 'low',
    severityReason: 'It concerns few families once letters are translated.',
    severityAfter: 'low',
    evidenceIds: ['parents', 'inequality'],
    engagementIds: ['mosque'],
  },
  {
    number: 7,
    title: 'No car to make up for a missed vehicle',
    groups: ['socio-economic'],
    combination: 'each',
    effect: 'negative',
    source: 'The survey of parents',
    rationale:
      'A vehicle does not wait at a point. Without a car, a minute too late is a day without school.',
    severity: 'medium',
    severityReason: 'A third of pupils are concerned.',
    severityAfter: 'low',
    evidenceIds: ['parents', 'fair-report'],
    engagementIds: ['survey'],
  },
]

export const schoolTransportMitigations = (day: Demo['day']) => [
  {
    impactNumber: 1,
    summary: 'Pupils who cannot walk to a point',
    action:
      'Door to door stays for every pupil who cannot reach a point safely because of their own or ' +
      'their carer’s disability. School and passenger assistant decide together; the family need not prove it.',
    sourceOfSuggestion: 'Passenger assistants and kinship carers',
    engagementIds: ['assistants', 'grandparents'],
    evidence: 'A neighbouring council that did so had no appeals.',
    feasibilityKind: 'in place',
    feasibility: 'The rule is part of the policy.',
    owner: 'School travel officer',
    dueOn: day(-60),
    measure: 'Attendance of pupils at points, compared with the same weeks a year before.',
  },
  {
    impactNumber: 2,
    summary: 'Fear at points in the dark',
    action:
      'An assistant waits at each point from 15 minutes before, and every point is lit and ' +
      'overlooked. Disabled girls may ask for door to door from November to February.',
    sourceOfSuggestion: 'Pupils',
    engagementIds: ['pupils'],
    feasibilityKind: 'under way',
    feasibility: '39 of 41 points are lit; the last two are moved.',
    owner: 'Road safety manager',
    dueOn: day(-20),
    measure: 'What girls say in the workshops in March.',
  },
  {
    impactNumber: 5,
    summary: 'Time that mothers lose',
    action:
      'Points open 30 minutes earlier where parents ask for it, breakfast clubs take children from ' +
      'there, and families may choose a personal budget instead.',
    sourceOfSuggestion: 'Young mothers’ group',
    engagementIds: ['mothers'],
    feasibilityKind: 'planned',
    feasibility: 'Eight schools have agreed to breakfast clubs.',
    owner: 'Head of education access',
    dueOn: day(40),
    measure: 'Parents who say that they gave up paid hours: no more than before.',
  },
  {
    impactNumber: 6,
    summary: 'Letters that are not read in time',
    action:
      'Every letter comes in four languages with a telephone number for a person, and text messages ' +
      'go out the day before a change.',
    sourceOfSuggestion: 'Parents at the mosque school',
    engagementIds: ['mosque'],
    feasibilityKind: 'in place',
    owner: 'School travel officer',
    dueOn: day(-70),
    measure: 'Missed vehicles by language of the family.',
  },
  {
    impactNumber: 7,
    summary: 'A missed vehicle is a missed day',
    action:
      'One spare taxi in each of three areas picks up pupils who missed their vehicle, up to three times a term.',
    sourceOfSuggestion: 'The survey of parents',
    engagementIds: ['survey'],
    feasibilityKind: 'planned',
    feasibility: 'Part of the new contracts.',
    owner: 'Contracts manager',
    dueOn: day(30),
    measure: 'Days missed for this reason by pupils with free school meals.',
  },
]
