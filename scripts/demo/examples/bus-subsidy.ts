import { answerWarning } from '#app/commands/checks/answer-warning.server.ts'
import type { Context } from '#app/commands/context.server.ts'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { checkVersion } from '#app/views/checks/findings.server.ts'
import { aStory, type Example, exampleDocument, type Stage } from '#scripts/demo/story.ts'
import { busSubsidyImpacts, busSubsidyMitigations } from './bus-subsidy-impacts.ts'
import { INEQUALITY_REPORT, RESIDENTS, TOWN } from './town-figures.ts'

/** Submitted, and waiting for its approver; the decision is near. */
export const busSubsidy: Example = (stage) => {
  const story = aStory(stage, { document: busSubsidyDocument(stage), officer: 'tomasz', manager: 'siobhan' })
  return [
    ...story.written(-36, -6),
    story.then(-3, 'tomasz', answerAboutTransPassengers),
    story.step('submit', -2),
  ]
}

/**
 * The check asks again about a group with problems that no impact names: the author says why, and the
 * approver reads it.
 */
async function answerAboutTransPassengers(context: Context, reference: string): Promise<void> {
  const { findings } = await checkVersion(context.db, await getAssessment(context.db, reference), context.now)
  const about =
    findings.find(({ id, path }) => id === 'B2' && path.includes('gender-reassignment'))?.about ?? ''
  const reason =
    'They told us of the wait at the stop at night. A booked bus comes at a set minute and the ' +
    'stops keep their lights, so they wait less than today. Bookings and complaints are counted each month.'
  await answerWarning(context, { reference, about, reason })
}

const busSubsidyDocument = ({ day }: Stage) =>
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
        'Three routes carry fewer than ten passengers on an average evening run. Ending the subsidy ' +
        'saves £210,000 a year; half of it pays for a bus on demand in the same streets.',
      scope:
        'Routes 7, 18 and 31 after 7pm and on Sundays, the people who ride on them, and the two ' +
        'companies that run them.',
      optionsConsidered:
        '- Keep all runs\n- Keep Sundays only\n- A bus on demand in place of the empty runs ' +
        '(preferred)\n- End the runs with nothing in their place',
      peopleInvolved:
        'Passengers on all three routes, both companies, the hospital’s shift managers and the ' +
        'churches along route 18.',
      evidence:
        'Ticket counts for a year, a survey on board, and the published figures on who lives along the routes.',
      evidenceGaps: 'Tickets do not show why people travel, and paper tickets do not show who they are.',
      answerToGaps: 'The survey on board asked both, on 60 runs in two weeks.',
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
        title: 'Survey on board',
        kind: 'survey',
        publisher: 'Millbrook Council',
        asOf: day(-28),
        characteristics: ['age', 'disability', 'sex', 'race', 'religion-or-belief'],
        note: '60 runs in two weeks.',
      },
    ],
    engagement: [
      {
        id: 'riders',
        from: day(-35),
        to: day(-21),
        organisation: 'Passengers on three routes',
        stakeholderGroup: 'Service users',
        method: 'Survey on board',
        numberEngaged: 318,
        groups: ['age', 'disability', 'sex', 'race'],
        findings:
          'Half are on their way to or from a shift. Women fear waiting in the dark for a bus that they must book.',
        changed: 'The bus on demand can be booked for every evening of a week at once.',
      },
      {
        id: 'hospital',
        from: day(-30),
        organisation: 'Shift managers of the hospital',
        stakeholderGroup: 'Employers',
        method: 'Meeting',
        numberEngaged: 11,
        groups: ['sex', 'race'],
        findings: 'Cleaners and care staff finish at 9.30pm and have no car.',
        changed: 'A fixed run at 9.45pm stays.',
      },
      {
        id: 'churches',
        from: day(-27),
        organisation: 'Churches along route 18',
        stakeholderGroup: 'Faith groups',
        method: 'Visits after services',
        numberEngaged: 72,
        groups: ['religion-or-belief', 'age'],
        findings: 'The 9.40am on Sundays is full in winter.',
      },
      {
        id: 'access',
        from: day(-24),
        organisation: 'Access group',
        stakeholderGroup: 'Disabled people',
        method: 'Trial ride',
        numberEngaged: 13,
        groups: ['disability'],
        findings: 'The small bus takes one wheelchair only. The telephone line closes at 6pm.',
        changed: 'Buses with two places, and a line that is open until the last run.',
      },
    ],
    baseline: [
      {
        characteristic: 'age',
        demographics: RESIDENTS.age,
        worksWell: 'Passes are free for those of pension age.',
        problems: 'Evening classes and visits depend on the bus for those who no longer drive.',
        evidenceIds: ['town', 'tickets'],
      },
      {
        characteristic: 'disability',
        demographics: RESIDENTS.disability,
        worksWell: 'Low floors and spoken stops on all buses.',
        problems: 'Taxis that take a wheelchair are scarce after 8pm.',
        evidenceIds: ['on-board'],
      },
      {
        characteristic: 'gender-reassignment',
        demographics: RESIDENTS['gender-reassignment'],
        problems: 'Trans passengers told the survey that they avoid waiting at stops at night.',
        evidenceIds: ['on-board', 'town'],
      },
      {
        characteristic: 'marriage-and-civil-partnership',
        nothingRelevantReason:
          'Fares, passes and times are the same whether people are married or in a civil partnership or not.',
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
        problems: 'Shift workers on the routes are more often from minority ethnic groups.',
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
        demographics: `${RESIDENTS.sex} On the runs in question two passengers in three are women.`,
        problems: 'Women more often work evenings without a car.',
        evidenceIds: ['on-board'],
      },
      {
        characteristic: 'sexual-orientation',
        demographics: RESIDENTS['sexual-orientation'],
        problems: 'Some lesbian and gay passengers told the survey of insults at stops at night.',
        evidenceIds: ['on-board', 'town'],
      },
    ],
    noImpact: {
      'marriage-and-civil-partnership':
        'Nothing about the change depends on whether somebody is married or in a civil partnership, ' +
        'and no fare or pass does either.',
      'gender-reassignment':
        'Trans passengers asked for less waiting at stops. A booked bus comes to the stop at a set ' +
        'minute, so their situation gets no worse.',
      'sexual-orientation':
        'The insults that passengers reported happen while waiting, which becomes shorter with a ' +
        'booked bus; nobody expected a change for the worse.',
      'pregnancy-and-maternity':
        'The run to the maternity unit stays as it is, on every evening and on Sundays.',
    },
    impacts: busSubsidyImpacts(),
    mitigations: busSubsidyMitigations(day),
    conclusion: {
      communityEngagement:
        'The access group and the shift managers read the conclusions, and the late run was added.',
      unmitigatedJustification:
        'Some spontaneous trips will not be made. Empty runs cost £38 for each passenger.',
      cumulativeImpact:
        'Visitors to Alder House care home use route 18. No run that they need ends before the last ' +
        'resident has moved.',
      aims: {
        eliminate:
          'The contract asks for two wheelchair places and for drivers who are trained against harassment.',
        advance: 'A bus that comes closer to the door lets more disabled people travel in the evening.',
        foster:
          'Shift workers, churchgoers and students share the bus on demand, and are asked together each ' +
          'quarter how it works.',
      },
      monitoring:
        'The public transport manager counts bookings, refusals and complaints by group each month, ' +
        'and reports to the transport panel.',
      reviewOn: day(190),
      outcome: 'B',
      outcomeJustification:
        'Three harms were found, and each has an adjustment that is paid for out of the saving.',
    },
  })
