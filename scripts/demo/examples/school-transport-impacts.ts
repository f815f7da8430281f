import type { Demo } from '#scripts/demo/timeline.ts'

/** The impacts of collection points, and their mitigations. */
export const schoolTransportImpacts = () => [
  {
    number: 1,
    title: 'Getting to the collection point',
    groups: ['disability', 'age'],
    combination: 'each',
    effect: 'negative',
    source: 'Workshops with pupils, and the parent carer forum',
    rationale:
      'Half a mile is a long way for pupils who tire easily, panic near roads or cannot judge ' +
      'traffic, and for grandparents who walk with them.',
    additionalInformation: 'We walked twelve routes with pupils, and moved four points as a result.',
    severity: 'high',
    severityReason: 'A pupil who cannot get to the point cannot get to school.',
    severityAfter: 'low',
    evidenceIds: ['routes', 'roads'],
    engagementIds: ['forum', 'pupils', 'grandparents'],
  },
  {
    number: 2,
    title: 'Girls waiting alone in winter',
    groups: ['sex', 'disability'],
    combination: 'all',
    effect: 'negative',
    source: 'Workshops with pupils',
    rationale:
      'Disabled girls said they would be afraid to wait in the dark, and that people speak to them ' +
      'in ways they do not speak to others.',
    severity: 'medium',
    severityReason: 'Fear alone would keep some of them at home.',
    severityAfter: 'low',
    evidenceIds: ['parents', 'roads'],
    engagementIds: ['pupils', 'youth'],
  },
  {
    number: 3,
    title: 'Travelling with friends, and independently',
    groups: ['age', 'disability'],
    combination: 'each',
    effect: 'positive',
    source: 'Workshops with pupils aged 14 and over',
    rationale:
      'Older pupils gain time with friends and practice for adult life. Schools expect more of them ' +
      'to travel by bus at 18.',
    evidenceIds: ['routes'],
    engagementIds: ['pupils', 'heads'],
  },
  {
    number: 4,
    title: 'Shorter journeys',
    groups: ['disability'],
    combination: 'each',
    effect: 'positive',
    source: 'Route data',
    rationale:
      'Journeys of more than an hour fall from one in five to one in twenty. This matters most to ' +
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
    source: 'The parents’ survey, and the young mothers’ group',
    rationale:
      'Taking a child to a point needs up to 30 more minutes. In most families the mother does this, ' +
      'often with younger children.',
    severity: 'medium',
    severityReason: 'Some of them would lose hours of paid work.',
    severityAfter: 'medium',
    evidenceIds: ['parents'],
    engagementIds: ['survey', 'mothers', 'forum'],
  },
  {
    number: 6,
    title: 'Information in time, in a language families read',
    groups: ['race', 'religion-or-belief'],
    combination: 'each',
    effect: 'mixed',
    source: 'Meeting at the mosque school',
    rationale:
      'Collection points bring new letters, times and rules. Families who read little English could ' +
      'miss them. The later journey on Fridays is something families have wanted for years.',
    severity: 'low',
    severityReason: 'It affects few families once letters are translated.',
    severityAfter: 'low',
    evidenceIds: ['parents', 'inequality'],
    engagementIds: ['mosque'],
  },
  {
    number: 7,
    title: 'No car to fall back on after a missed vehicle',
    groups: ['socio-economic'],
    combination: 'each',
    effect: 'negative',
    source: 'The parents’ survey',
    rationale:
      'A vehicle does not wait at a point. For a family without a car, being a minute late means a ' +
      'day out of school.',
    severity: 'medium',
    severityReason: 'It affects a third of pupils.',
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
      'Door-to-door transport continues for every pupil who cannot reach a point safely because of ' +
      'their own or their carer’s disability. The school and the passenger assistant decide ' +
      'together. The family does not have to prove it.',
    sourceOfSuggestion: 'Passenger assistants and kinship carers',
    engagementIds: ['assistants', 'grandparents'],
    evidence: 'A neighbouring council that did this had no appeals.',
    feasibilityKind: 'in place',
    feasibility: 'The rule is in the policy.',
    owner: 'School travel officer',
    dueOn: day(-60),
    measure: 'Attendance of pupils who use points, compared with the same weeks a year before.',
  },
  {
    impactNumber: 2,
    summary: 'Fear of waiting in the dark',
    action:
      'An assistant waits at each point from 15 minutes before pick-up, and every point is lit and ' +
      'overlooked. Disabled girls can ask for door-to-door transport from November to February.',
    sourceOfSuggestion: 'Pupils',
    engagementIds: ['pupils'],
    feasibilityKind: 'under way',
    feasibility: '39 of 41 points are lit. The last two are being moved.',
    owner: 'Road safety manager',
    dueOn: day(-20),
    measure: 'What girls say in the workshops in March.',
  },
  {
    impactNumber: 5,
    summary: 'Time that mothers lose',
    action:
      'Points open 30 minutes earlier where parents ask, breakfast clubs take children from there, ' +
      'and families can choose a personal budget instead.',
    sourceOfSuggestion: 'Young mothers’ group',
    engagementIds: ['mothers'],
    feasibilityKind: 'planned',
    feasibility: 'Eight schools have agreed to breakfast clubs.',
    owner: 'Head of education access',
    dueOn: day(40),
    measure: 'Parents who say they gave up paid hours are no more than before.',
  },
  {
    impactNumber: 6,
    summary: 'Letters that families do not read in time',
    action:
      'Every letter comes in four languages with a telephone number for a named person. Text ' +
      'messages go out the day before any change.',
    sourceOfSuggestion: 'Parents at the mosque school',
    engagementIds: ['mosque'],
    feasibilityKind: 'in place',
    owner: 'School travel officer',
    dueOn: day(-70),
    measure: 'Missed vehicles, by the family’s language.',
  },
  {
    impactNumber: 7,
    summary: 'A missed vehicle means a missed day',
    action:
      'A spare taxi in each of three areas picks up pupils who have missed their vehicle, up to ' +
      'three times a term.',
    sourceOfSuggestion: 'The parents’ survey',
    engagementIds: ['survey'],
    feasibilityKind: 'planned',
    feasibility: 'Part of the new contracts.',
    owner: 'Contracts manager',
    dueOn: day(30),
    measure: 'Days missed for this reason by pupils who have free school meals.',
  },
]
