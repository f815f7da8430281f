import { demoAssessment, type Example, exampleDocument, type Demo } from '#scripts/demo/timeline.ts'
import { leisureImpacts, leisureMitigations } from './leisure-charges-impacts.ts'
import { FAIR_REPORT, RESIDENTS, TOWN } from './town-figures.ts'

/** Returned with comments on parts after the date of the decision, so it is marked late everywhere. */
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
      requested: {
        comment:
          'Thank you, the evidence is good. Two things before I can sign. Please say what happens to ' +
          'women’s swimming, and name an owner for the concession card who can make decisions.',
        parts: ['impacts', 'mitigations'],
        onParts: {
          impacts:
            'The Friday session for women is on the timetable, but no impact says whether its price goes up.',
          mitigations: 'The card is owned by “the partnership”. Who decides if the money runs out?',
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
        'Swimming and the gyms cost the council more than they bring in. The proposal raises the price ' +
        'of single tickets by 12%, and introduces one concession card for everyone on a low income.',
      scope: 'Three leisure centres, their 8,400 members and the clubs that hire the pools.',
      optionsConsidered:
        '- Raise all prices by 6%\n- Raise single tickets by 12%, with a concession card ' +
        '(preferred)\n- Close one centre',
      peopleInvolved: 'Members, clubs, the trust that runs the centres, public health and the access group.',
      evidence:
        'Ticket sales by type, the trust’s members’ survey, and the published annual report on fairness.',
      evidenceGaps: 'Single tickets are sold without a name, so only the survey shows who buys them.',
      answerToGaps:
        'For the first three months, tills will ask buyers for their age band and postcode area, if ' +
        'they wish.',
    },
    evidence: [
      TOWN,
      FAIR_REPORT,
      {
        id: 'sales',
        title: 'Ticket sales at the three centres',
        kind: 'monitoring data',
        publisher: 'Millbrook Leisure Trust',
        asOf: day(-50).slice(0, 7),
        characteristics: ['age'],
      },
      {
        id: 'members',
        title: 'Members’ survey',
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
          'Older swimmers come four times a week and would cut down to two. Nobody knew about the ' +
          'concessions.',
        changed: 'One card instead of five.',
      },
      {
        id: 'women',
        from: day(-36),
        organisation: 'Women’s swimming group',
        stakeholderGroup: 'Service users',
        method: 'Conversation after a session',
        numberEngaged: 31,
        groups: ['sex', 'religion-or-belief', 'race'],
        findings: 'For most of them it is their only exercise.',
      },
      {
        id: 'parents',
        from: day(-34),
        organisation: 'Parent and baby swimming group',
        stakeholderGroup: 'Parents',
        method: 'Group discussion',
        numberEngaged: 22,
        groups: ['pregnancy-and-maternity', 'sex'],
        findings: 'The course already costs as much as a week’s food.',
      },
      {
        id: 'access',
        from: day(-31),
        organisation: 'Access group',
        stakeholderGroup: 'Disabled people',
        method: 'Meeting',
        numberEngaged: 13,
        groups: ['disability'],
        findings: 'A companion should swim free, without a doctor’s letter.',
        changed: 'Companions swim free with the card.',
      },
    ],
    baseline: [
      {
        characteristic: 'age',
        demographics: `${RESIDENTS.age} 28% of members are over 60.`,
        worksWell: 'The morning sessions for older swimmers are full.',
        problems: 'Few people under 25 come, and most of them only once.',
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
        worksWell: 'All centres have changing areas with cubicles for everyone.',
        evidenceIds: ['town'],
      },
      {
        characteristic: 'marriage-and-civil-partnership',
        nothingRelevantReason:
          'Joint memberships are sold to any two people at one address, whatever their relationship.',
      },
      {
        characteristic: 'pregnancy-and-maternity',
        demographics: RESIDENTS['pregnancy-and-maternity'],
        problems: 'Courses for pregnant women can only be bought ten sessions at a time.',
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
        worksWell: 'There is a women’s session with female lifeguards.',
        evidenceIds: ['members'],
      },
      {
        characteristic: 'sex',
        demographics: `${RESIDENTS.sex} Women buy 58% of single tickets.`,
        worksWell: 'Classes run at times that suit school hours.',
        evidenceIds: ['sales', 'members'],
      },
      {
        characteristic: 'sexual-orientation',
        demographics: RESIDENTS['sexual-orientation'],
        worksWell: 'An LGBT+ swimming club hires a lane.',
        evidenceIds: ['town'],
      },
    ],
    noImpact: {
      'gender-reassignment':
        'Prices do not differ by gender, the cubicles do not change, and the card does not show a title.',
      'marriage-and-civil-partnership':
        'Joint memberships keep their price and are open to any two people at one address.',
      'religion-or-belief':
        'The women’s session stays at the same time, and clubs pay the same price as before.',
      'sexual-orientation':
        'The club that hires a lane keeps its price for two years, as all clubs do under their contracts.',
    },
    impacts: leisureImpacts(),
    mitigations: leisureMitigations(day),
    conclusion: {
      communityEngagement: 'The access group read the draft. As a result, companions swim free.',
      unmitigatedJustification: 'People on middle incomes pay more. The alternative is to close a pool.',
      aims: {
        eliminate: 'No concession asks for proof of disability beyond what people already carry.',
        advance: 'Half-price tickets reach people who have not come before.',
        foster: 'Clubs open one session a month to everyone.',
      },
      monitoring:
        'The sport and leisure manager compares visits by age, sex, disability and ethnicity each ' +
        'quarter with the year before, and reports to the health board.',
      reviewOn: day(200),
      outcome: 'B',
      outcomeJustification:
        'The card and the ten-ticket offer adjust a change that would otherwise keep older people and ' +
        'young mothers away.',
    },
  })
