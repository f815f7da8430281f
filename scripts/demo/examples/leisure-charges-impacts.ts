import type { Demo } from '#scripts/demo/timeline.ts'

/** What the new charges change for people, and what is done about it. */
export const leisureImpacts = () => [
  {
    number: 1,
    title: 'Single tickets become dearer',
    groups: ['age', 'sex'],
    combination: 'each',
    effect: 'negative',
    source: 'Ticket sales, and the stalls in the foyers',
    rationale: 'Older swimmers and women buy most of the single tickets, and would come less often.',
    severity: 'medium',
    severityReason: 'It concerns health, week after week.',
    severityAfter: 'low',
    evidenceIds: ['sales'],
    engagementIds: ['members-met'],
  },
  {
    number: 2,
    title: 'One card for everybody on a low income',
    groups: ['disability', 'race', 'socio-economic'],
    combination: 'each',
    effect: 'positive',
    source: 'The survey of members',
    rationale:
      'Five kinds of concession that nobody knew become one, and half price reaches people who stay away now.',
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
      'Ten sessions at once cost more than most can pay at a time when income falls. Most are women under 30.',
    severity: 'medium',
    severityReason: 'Exercise in pregnancy is good for mother and child.',
    severityAfter: 'low',
    evidenceIds: ['members'],
    engagementIds: ['parents'],
  },
]

export const leisureMitigations = (day: Demo['day']) => [
  {
    impactNumber: 1,
    summary: 'Dearer tickets',
    action:
      'Ten tickets for the price of eight, on paper as well as in the app, and the card for ' +
      'everybody on pension credit.',
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
    action: 'Courses can be paid by the week, and midwives give out the first two sessions free.',
    sourceOfSuggestion: 'Parents',
    engagementIds: ['parents'],
    feasibilityKind: 'planned',
    owner: 'Sport and leisure manager',
    dueOn: day(50),
    measure: 'Women who book a course, by area.',
  },
]
