import type { Demo } from '#scripts/demo/timeline.ts'

/** The impacts of the new charges, and their mitigations. */
export const leisureImpacts = () => [
  {
    number: 1,
    title: 'Single tickets cost more',
    groups: ['age', 'sex'],
    combination: 'each',
    effect: 'negative',
    source: 'Ticket sales, and the stalls in the foyers',
    rationale: 'Older swimmers and women buy most single tickets, and would come less often.',
    severity: 'medium',
    severityReason: 'It affects people’s health, week after week.',
    severityAfter: 'low',
    evidenceIds: ['sales'],
    engagementIds: ['members-met'],
  },
  {
    number: 2,
    title: 'One card for everyone on a low income',
    groups: ['disability', 'race', 'socio-economic'],
    combination: 'each',
    effect: 'positive',
    source: 'The members’ survey',
    rationale:
      'One card replaces five kinds of concession that few people knew about. Half price will reach ' +
      'people who stay away now.',
    evidenceIds: ['members', 'fair-report'],
    engagementIds: ['access'],
  },
  {
    number: 3,
    title: 'Courses in pregnancy and with babies',
    groups: ['pregnancy-and-maternity', 'sex', 'age'],
    combination: 'each',
    effect: 'negative',
    source: 'Group discussion with parents',
    rationale:
      'Paying for ten sessions at once is more than most people can afford when their income falls. ' +
      'Most are women under 30.',
    severity: 'medium',
    severityReason: 'Exercise in pregnancy is good for mother and baby.',
    severityAfter: 'low',
    evidenceIds: ['members'],
    engagementIds: ['parents'],
  },
]

export const leisureMitigations = (day: Demo['day']) => [
  {
    impactNumber: 1,
    summary: 'Higher ticket prices',
    action:
      'Ten tickets for the price of eight, on paper as well as in the app, and the card for everyone ' +
      'on pension credit.',
    sourceOfSuggestion: 'Members',
    engagementIds: ['members-met'],
    feasibilityKind: 'planned',
    owner: 'The partnership',
    dueOn: day(60),
    measure: 'Visits by people over 60 each month.',
  },
  {
    impactNumber: 3,
    summary: 'Courses that cost too much at once',
    action: 'People can pay for courses weekly, and midwives give out vouchers for the first two sessions.',
    sourceOfSuggestion: 'Parents',
    engagementIds: ['parents'],
    feasibilityKind: 'planned',
    owner: 'Sport and leisure manager',
    dueOn: day(50),
    measure: 'Women who book a course, by area.',
  },
]
