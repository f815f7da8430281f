import { demoAssessment, type Example, exampleDocument, type Demo } from '#scripts/demo/timeline.ts'
import { leisureImpacts, leisureMitigations } from './leisure-charges-impacts.ts'
import { FAIR_REPORT, RESIDENTS, TOWN } from './town-figures.ts'

/**
 * Returned with comments on parts, while the date of the decision has gone by: late, and marked so
 * everywhere.
 */
export const leisureCharges: Example = (demo) => {
  const assessment = demoAssessment(demo, {
    document: leisureDocument(demo),
    officer: 'tomasz',
    manager: 'siobhan',
  })
  return [
    ...assessment.written(-44, -15),
    assessment.step('submit', -12),
    assessment.step('return', -4, {
      asked: {
        comment:
          'Thank you, the evidence is good. Two things before I can sign: say what happens to women’s ' +
          'swimming, and give the concession card an owner who can decide.',
        parts: ['impacts', 'mitigations'],
        onParts: {
          impacts:
            'The Friday session for women is on the timetable, and no impact says whether its price goes up.',
          mitigations: 'The card is owned by “the partnership”. Who decides when money runs out?',
        },
      },
    }),
  ]
}

const leisureDocument = ({ day }: Demo) =>
  exampleDocument({
    proposal: {
      title: 'New charges at the leisure centres',
      directorate: 'Place',
      service: 'Sport and leisure',
      leadOfficers: [
        {
          name: 'Tomasz Nowak',
          role: 'Transport and neighbourhoods officer',
          organisation: 'Millbrook Council',
        },
      ],
      startedOn: day(-44),
      decision: { body: 'Cabinet', date: day(-2), reportReference: 'CAB/PL/21' },
      tags: ['Budget 2027-28', 'Health'],
      aims:
        'Swimming and gym cost the council more than they bring in. The proposal raises single ' +
        'tickets by 12%, and brings in one concession card for everybody on a low income.',
      scope: 'Three leisure centres, their 8,400 members and the clubs that hire the pools.',
      optionsConsidered:
        '- Raise all prices by 6%\n- Raise single tickets by 12%, with a concession card ' +
        '(preferred)\n- Close one centre',
      peopleInvolved: 'Members, clubs, the trust that runs the centres, public health and the access group.',
      evidence:
        'Ticket sales by kind, the trust’s survey of members, and the published annual report on fairness.',
      evidenceGaps: 'Single tickets are sold without a name, so who buys them is known from the survey only.',
      answerToGaps:
        'For the first three months the tills ask buyers for an age band and a postcode area, if they wish.',
    },
    evidence: [
      TOWN,
      FAIR_REPORT,
      {
        id: 'sales',
        title: 'Ticket sales of the three centres',
        kind: 'monitoring data',
        publisher: 'Millbrook Leisure Trust',
        asOf: day(-50).slice(0, 7),
        characteristics: ['age'],
      },
      {
        id: 'members',
        title: 'Survey of members',
        kind: 'survey',
        publisher: 'Millbrook Leisure Trust',
        asOf: day(-90).slice(0, 7),
        characteristics: [
          'age',
          'disability',
          'sex',
          'race',
          'religion-or-belief',
          'pregnancy-and-maternity',
        ],
      },
    ],
    engagement: [
      {
        id: 'members-met',
        from: day(-40),
        organisation: 'Members of the three centres',
        stakeholderGroup: 'Service users',
        method: 'Stalls in the foyers',
        numberEngaged: 186,
        groups: ['age', 'sex', 'disability'],
        findings:
          'Older swimmers come four times a week and would come twice. Nobody knew that there are concessions.',
        changed: 'One card in place of five.',
      },
      {
        id: 'women',
        from: day(-36),
        organisation: 'Women’s swimming group',
        stakeholderGroup: 'Service users',
        method: 'Talk after a session',
        numberEngaged: 31,
        groups: ['sex', 'religion-or-belief', 'race'],
        findings: 'For most of them it is the only exercise that they have.',
      },
      {
        id: 'parents',
        from: day(-34),
        organisation: 'Parents and babies in the water',
        stakeholderGroup: 'Parents',
        method: 'Group discussion',
        numberEngaged: 22,
        groups: ['pregnancy-and-maternity', 'sex'],
        findings: 'The course costs as much as a week’s food already.',
      },
      {
        id: 'access',
        from: day(-31),
        organisation: 'Access group',
        stakeholderGroup: 'Disabled people',
        method: 'Meeting',
        numberEngaged: 13,
        groups: ['disability'],
        findings: 'A companion should swim free, without a letter from a doctor.',
        changed: 'Companions are free with the card.',
      },
    ],
    baseline: [
      {
        characteristic: 'age',
        demographics: `${RESIDENTS.age} Of members, 28% are over 60.`,
        worksWell: 'Morning sessions for older swimmers are full.',
        problems: 'Few people under 25 come, and most of them once.',
        evidenceIds: ['town', 'sales'],
      },
      {
        characteristic: 'disability',
        demographics: `${RESIDENTS.disability} One member in twelve has a disability card.`,
        worksWell: 'Hoists at two of three pools.',
        problems: 'Companions need a doctor’s letter.',
        evidenceIds: ['members'],
      },
      {
        characteristic: 'gender-reassignment',
        demographics: RESIDENTS['gender-reassignment'],
        worksWell: 'Changing villages with cubicles for everybody at all centres.',
        evidenceIds: ['town'],
      },
      {
        characteristic: 'marriage-and-civil-partnership',
        nothingRelevantReason:
          'Joint memberships are sold to any two people at one address, whatever they are to each other.',
      },
      {
        characteristic: 'pregnancy-and-maternity',
        demographics: RESIDENTS['pregnancy-and-maternity'],
        problems: 'Courses for pregnant women are only sold ten at a time.',
        evidenceIds: ['members', 'fair-report'],
      },
      {
        characteristic: 'race',
        demographics: RESIDENTS.race,
        problems: 'People from minority ethnic groups are 6% of members.',
        evidenceIds: ['members'],
      },
      {
        characteristic: 'religion-or-belief',
        demographics: RESIDENTS['religion-or-belief'],
        worksWell: 'A session for women with women as lifeguards.',
        evidenceIds: ['members'],
      },
      {
        characteristic: 'sex',
        demographics: `${RESIDENTS.sex} Women buy 58% of single tickets.`,
        worksWell: 'Classes at times that suit school hours.',
        evidenceIds: ['sales', 'members'],
      },
      {
        characteristic: 'sexual-orientation',
        demographics: RESIDENTS['sexual-orientation'],
        worksWell: 'A swimming club for LGBT+ people hires a lane.',
        evidenceIds: ['town'],
      },
    ],
    noImpact: {
      'gender-reassignment':
        'Prices do not differ by gender, cubicles stay as they are, and the card carries no title.',
      'marriage-and-civil-partnership':
        'Joint memberships keep their price and stay open to any two people at one address.',
      'religion-or-belief':
        'The session for women stays at its time, and clubs pay the same price as before the change.',
      'sexual-orientation':
        'The club that hires a lane keeps its price for two years, as all clubs do under their contracts.',
    },
    impacts: leisureImpacts(),
    mitigations: leisureMitigations(day),
    conclusion: {
      communityEngagement: 'The access group read the draft, and companions became free because of it.',
      unmitigatedJustification: 'People with middle incomes pay more. The alternative is one pool fewer.',
      aims: {
        eliminate: 'No concession asks for proof of a disability beyond what people already carry.',
        advance: 'Half price reaches people who have not come so far.',
        foster: 'Clubs open one session a month to everybody.',
      },
      monitoring:
        'The sport and leisure manager compares visits by age, sex, disability and ethnicity each ' +
        'quarter with the year before, and tells the health board.',
      reviewOn: day(200),
      outcome: 'B',
      outcomeJustification:
        'The card and the tickets by ten adjust a change that would otherwise keep older people and ' +
        'young mothers away.',
    },
  })
