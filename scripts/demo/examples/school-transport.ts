import { auditAssessment } from '#app/commands/oversight/audit-assessment.server.ts'
import { recordDecision } from '#app/commands/after/note-decision.server.ts'
import { demoAssessment, type Example, exampleDocument, type Demo } from '#scripts/demo/timeline.ts'
import { schoolTransportImpacts, schoolTransportMitigations } from './school-transport-impacts.ts'
import {
  schoolTransportBaseline,
  schoolTransportEngagement,
  schoolTransportEvidence,
} from './school-transport-records.ts'

/** Outcome B: approved in time, considered by Cabinet, and found satisfactory in its audit. */
export const schoolTransport: Example = (demo) => {
  const { day } = demo
  const assessment = demoAssessment(demo, {
    document: schoolTransportDocument(demo),
    officer: 'ellie',
    manager: 'ravi',
  })
  return [
    ...assessment.written(-128, -92),
    assessment.step('submit', -90),
    assessment.step('approve', -84),
    assessment.change(-74, 'ellie', (context, reference) =>
      recordDecision(context, {
        reference,
        versionNumber: 1,
        putBeforeOn: day(-76),
        putBeforeBy: 'Head of education access',
        decided:
          'Cabinet agreed to collection points for pupils who can walk to one, with the exceptions and ' +
          'the trial term that the assessment recommends.',
        reason: 'The minutes of Cabinet are published.',
      }),
    ),
    assessment.change(-52, 'nadia', (context, reference) =>
      auditAssessment(context, {
        reference,
        versionNumber: 1,
        answers: {
          evidenceScore: '3',
          evidenceNote: 'Recent, and the routes were walked with the people who use them.',
          engagementScore: '3',
          engagementNote: 'Pupils were asked directly, and four things changed as a result.',
          impactsScore: '2',
          impactsNote:
            'Clear for each group. The effect on mothers in paid work could be stated more plainly.',
          mitigationsScore: '3',
          mitigationsNote: 'Each has an owner, a date and a measure that can be counted.',
          outcomeScore: '2',
          outcomeNote: 'It follows from the rest. The review date is right for a trial term.',
          verdict: 'satisfactory',
          summary:
            'A good example for others. It is honest about who loses, and clear about what will be done ' +
            'for them.',
        },
      }),
    ),
  ]
}

const schoolTransportDocument = ({ day }: Demo) =>
  exampleDocument({
    proposal: {
      title: 'School transport: collection points instead of door to door',
      directorate: 'Children and Education',
      service: 'Home to school transport',
      leadOfficers: [
        { name: 'Ellie Marsh', role: 'School travel officer', organisation: 'Millbrook Council' },
        { name: 'Catrin Lloyd', role: 'School travel manager', organisation: 'Millbrook Council' },
      ],
      startedOn: day(-128),
      decision: { body: 'Cabinet', date: day(-76), reportReference: 'CAB/CE/12' },
      tags: ['Budget 2027-28', 'Transport'],
      aims:
        'The cost of taking pupils with special educational needs to school has doubled in six years. ' +
        'Collection points make routes a third shorter. The proposal moves pupils who can walk to a ' +
        'point with help, and keeps door-to-door transport for everyone who cannot.',
      scope:
        'About 640 pupils aged 5 to 19 who travel by council minibus or taxi, their parents and ' +
        'carers, passenger assistants and 22 special and mainstream schools.',
      optionsConsidered:
        '1. No change\n2. Personal travel budgets for every family\n3. Collection points for those who ' +
        'can reach one (preferred)\n4. Collection points for everyone, which we ruled out as unlawful ' +
        'for pupils who cannot walk to one',
      peopleInvolved:
        'Pupils and parents of six schools, the parent carer forum, head teachers, transport ' +
        'companies, passenger assistants and road safety officers.',
      evidence:
        'Route and cost data, anonymised education, health and care plans, road safety records at 48 ' +
        'possible points, and what pupils and parents told us.',
      evidenceGaps:
        'We do not record parents’ working hours, or whether a pupil is cared for by a grandparent.',
      answerToGaps:
        'The parents’ survey, which 61% answered, asked about both. We will ask again at each family’s ' +
        'review.',
    },
    evidence: schoolTransportEvidence(day),
    engagement: schoolTransportEngagement(day),
    baseline: schoolTransportBaseline(),
    noImpact: {
      'gender-reassignment':
        'Where a vehicle stops does not depend on a pupil’s gender. We chose points that are ' +
        'overlooked and lit, which trans pupils also asked for.',
      'marriage-and-civil-partnership':
        'Transport is granted for the pupil. Parents’ marital status plays no part in who can apply or ' +
        'who can bring a child to the point.',
      'sexual-orientation':
        'The change is to where vehicles stop. The youth LGBT+ group saw no difference for its ' +
        'members, as points are overlooked and shared.',
    },
    impacts: schoolTransportImpacts(),
    mitigations: schoolTransportMitigations(day),
    furtherSuggestions:
      'Offer older pupils training to travel on ordinary buses, if they would like that freedom.',
    conclusion: {
      communityEngagement:
        'We discussed the draft with the parent carer forum at two meetings. As a result we cut the ' +
        'distance to a point from a mile to half a mile, and added the trial term.',
      unmitigatedJustification:
        'Mornings will still be harder for some parents than before. Offering door-to-door transport ' +
        'to all of them would bring back the cost that the proposal is meant to reduce.',
      cumulativeImpact:
        'The leisure centre charges and the bus subsidy affect some of the same families. The three ' +
        'teams share one list of families affected by more than one change.',
      aims: {
        eliminate:
          'Pupils who cannot reach a point because of a disability keep door-to-door transport. No pupil ' +
          'has to prove it twice.',
        advance: 'Pupils who walk to a point with friends gain independence, which many had asked for.',
        foster:
          'Pupils from special and mainstream schools, who have travelled separately until now, share ' +
          'the points.',
      },
      monitoring:
        'The school travel officer counts attendance, lateness and complaints by need, sex and ' +
        'ethnicity each half-term, and reports to the parent carer forum.',
      reviewOn: day(120),
      outcome: 'B',
      outcomeJustification:
        'The change is right for most pupils and wrong for some. Exceptions, assistants at points and ' +
        'a trial term adjust it for the pupils who would lose out.',
    },
  })
