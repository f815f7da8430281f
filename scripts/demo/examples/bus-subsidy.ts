import { answerWarning } from '#app/commands/checks/answer-warning.server.ts'
import type { Context } from '#app/commands/context.server.ts'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { checkVersion } from '#app/views/checks/findings.server.ts'
import { demoAssessment, type Example, exampleDocument, type Demo } from '#scripts/demo/timeline.ts'
import { busSubsidyImpacts, busSubsidyMitigations } from './bus-subsidy-impacts.ts'
import { INEQUALITY_REPORT, RESIDENTS, TOWN } from './town-figures.ts'

/** Submitted and waiting for its approver, shortly before the decision. */
export const busSubsidy: Example = (demo) => {
  const assessment = demoAssessment(demo, {
    document: busSubsidyDocument(demo),
    officer: 'tomasz',
    manager: 'siobhan',
  })
  return [
    ...assessment.written(-36, -6),
    assessment.change(-3, 'tomasz', answerAboutTransPassengers),
    assessment.step('submit', -2),
  ]
}

/**
 * The check asks about a group that has problems but no impact. The author explains why, and the approver
 * reads it.
 */
async function answerAboutTransPassengers(context: Context, reference: string): Promise<void> {
  const { findings } = await checkVersion(context.db, await getAssessment(context.db, reference), context.now)
  const about =
    findings.find(({ id, path }) => id === 'B2' && path.includes('gender-reassignment'))?.about ?? ''
  const reason =
    'Trans passengers told us about waiting at the stop at night. A booked bus comes at a set time ' +
    'and the stops stay lit, so they will wait less than they do today. We will count bookings and ' +
    'complaints each month.'
  await answerWarning(context, { reference, about, reason })
}

const busSubsidyDocument = ({ day }: Demo) =>
  exampleDocument({
    proposal: {
      title: 'Ending the subsidy for evening and Sunday buses on three routes',
      directorate: 'Place',
      service: 'Public transport',
      leadOfficers: [
        {
          name: 'Tomasz Nowak',
          role: 'Transport and neighbourhoods officer',
          organisation: 'Millbrook Council',
        },
      ],
      startedOn: day(-36),
      decision: { body: 'Cabinet member for transport', date: day(9), reportReference: 'CM/PL/8' },
      tags: ['Budget 2027-28', 'Transport'],
      aims:
        'Three routes carry fewer than ten passengers on an average evening journey. Ending the ' +
        'subsidy saves £210,000 a year. Half of that pays for a demand-responsive bus in the same ' +
        'streets.',
      scope:
        'Routes 7, 18 and 31 after 7pm and on Sundays, their passengers, and the two companies that ' +
        'run them.',
      optionsConsidered:
        '- Keep all journeys\n- Keep Sundays only\n- Replace the empty journeys with a ' +
        'demand-responsive bus (preferred)\n- End the journeys with no replacement',
      peopleInvolved:
        'Passengers on all three routes, both companies, the hospital’s shift managers and the ' +
        'churches along route 18.',
      evidence:
        'Ticket counts for a year, an on-board survey, and the published figures on who lives along ' +
        'the routes.',
      evidenceGaps: 'Tickets do not show why people travel, and paper tickets do not show who they are.',
      answerToGaps: 'The on-board survey asked both questions, on 60 journeys over two weeks.',
    },
    evidence: [
      TOWN,
      INEQUALITY_REPORT,
      {
        id: 'tickets',
        title: 'Ticket counts on routes 7, 18 and 31',
        kind: 'monitoring data',
        publisher: 'Millbrook Council',
        asOf: day(-45).slice(0, 7),
        characteristics: ['age', 'disability'],
      },
      {
        id: 'on-board',
        title: 'On-board survey',
        kind: 'survey',
        publisher: 'Millbrook Council',
        asOf: day(-28),
        characteristics: ['age', 'disability', 'sex', 'race', 'religion-or-belief'],
        note: '60 journeys over two weeks.',
      },
    ],
    engagement: [
      {
        id: 'riders',
        from: day(-35),
        to: day(-21),
        organisation: 'Passengers on three routes',
        stakeholderGroup: 'Service users',
        method: 'On-board survey',
        numberEngaged: 318,
        groups: ['age', 'disability', 'sex', 'race'],
        findings:
          'Half are travelling to or from a shift. Women are worried about waiting in the dark for a bus ' +
          'they have to book.',
        changed: 'People can book the demand-responsive bus for every evening of a week at once.',
      },
      {
        id: 'hospital',
        from: day(-30),
        organisation: 'Shift managers at the hospital',
        stakeholderGroup: 'Employers',
        method: 'Meeting',
        numberEngaged: 11,
        groups: ['sex', 'race'],
        findings: 'Cleaners and care staff finish at 9.30pm and do not have a car.',
        changed: 'The 9.45pm journey keeps a fixed time.',
      },
      {
        id: 'churches',
        from: day(-27),
        organisation: 'Churches along route 18',
        stakeholderGroup: 'Faith groups',
        method: 'Visits after services',
        numberEngaged: 72,
        groups: ['religion-or-belief', 'age'],
        findings: 'The 9.40am bus on Sundays is full in winter.',
      },
      {
        id: 'access',
        from: day(-24),
        organisation: 'Access group',
        stakeholderGroup: 'Disabled people',
        method: 'Trial ride',
        numberEngaged: 13,
        groups: ['disability'],
        findings: 'The small bus has room for one wheelchair only. The telephone line closes at 6pm.',
        changed: 'Buses with two wheelchair spaces, and a booking line that is open until the last bus.',
      },
    ],
    baseline: [
      {
        characteristic: 'age',
        demographics: RESIDENTS.age,
        worksWell: 'People of pension age travel free.',
        problems: 'Older people who no longer drive depend on the bus for evening classes and visits.',
        evidenceIds: ['town', 'tickets'],
      },
      {
        characteristic: 'disability',
        demographics: RESIDENTS.disability,
        worksWell: 'All buses have low floors and announce each stop.',
        problems: 'Wheelchair-accessible taxis are scarce after 8pm.',
        evidenceIds: ['on-board'],
      },
      {
        characteristic: 'gender-reassignment',
        demographics: RESIDENTS['gender-reassignment'],
        problems: 'Trans passengers said in the survey that they avoid waiting at stops at night.',
        evidenceIds: ['on-board', 'town'],
      },
      {
        characteristic: 'marriage-and-civil-partnership',
        nothingRelevantReason:
          'Fares, passes and times are the same for everyone, whether or not they are married or in a ' +
          'civil partnership.',
      },
      {
        characteristic: 'pregnancy-and-maternity',
        demographics: RESIDENTS['pregnancy-and-maternity'],
        worksWell: 'The maternity unit is on route 7.',
        evidenceIds: ['inequality'],
      },
      {
        characteristic: 'race',
        demographics: RESIDENTS.race,
        problems: 'Shift workers on these routes are more often from minority ethnic groups.',
        evidenceIds: ['on-board', 'inequality'],
      },
      {
        characteristic: 'religion-or-belief',
        demographics: RESIDENTS['religion-or-belief'],
        worksWell: 'Route 18 passes four churches on Sunday mornings.',
        evidenceIds: ['inequality'],
      },
      {
        characteristic: 'sex',
        demographics: `${RESIDENTS.sex} Two in three passengers on these journeys are women.`,
        problems: 'Women more often work in the evening and do not have a car.',
        evidenceIds: ['on-board'],
      },
      {
        characteristic: 'sexual-orientation',
        demographics: RESIDENTS['sexual-orientation'],
        problems:
          'Some lesbian and gay passengers said in the survey that they had been insulted at stops at night.',
        evidenceIds: ['on-board', 'town'],
      },
    ],
    noImpact: {
      'marriage-and-civil-partnership':
        'Nothing in the change depends on whether someone is married or in a civil partnership. No ' +
        'fare or pass does either.',
      'gender-reassignment':
        'Trans passengers asked for shorter waits at stops. A booked bus comes at a set time, so the ' +
        'change does not make their situation worse.',
      'sexual-orientation':
        'Passengers were insulted while waiting. A booked bus means a shorter wait, and nobody we ' +
        'asked expected things to get worse.',
      'pregnancy-and-maternity':
        'The journey to the maternity unit does not change, in the evenings or on Sundays.',
    },
    impacts: busSubsidyImpacts(),
    mitigations: busSubsidyMitigations(day),
    conclusion: {
      communityEngagement:
        'The access group and the shift managers read the draft conclusions. We added the late journey ' +
        'as a result.',
      unmitigatedJustification:
        'People will make fewer spontaneous trips. The empty journeys cost £38 for each passenger.',
      cumulativeImpact:
        'Visitors to Alder House care home use route 18. No journey that they need will end before the ' +
        'last resident has moved.',
      aims: {
        eliminate:
          'The contract requires two wheelchair spaces, and drivers who are trained to deal with harassment.',
        advance: 'A bus that stops closer to home lets more disabled people travel in the evening.',
        foster:
          'Shift workers, churchgoers and students share the demand-responsive bus, and are asked ' +
          'together each quarter how it is working.',
      },
      monitoring:
        'The public transport manager counts bookings, refusals and complaints by group each month, ' +
        'and reports to the transport panel.',
      reviewOn: day(190),
      outcome: 'B',
      outcomeJustification: 'We found three harms. Each has an adjustment that is paid for from the saving.',
    },
  })
