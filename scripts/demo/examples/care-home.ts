import { addAuthor } from '#app/commands/assessment/change-authors.server.ts'
import { demoAssessment, type Example, exampleDocument, type Demo } from '#scripts/demo/timeline.ts'
import { careHomeImpacts, careHomeMitigations } from './care-home-impacts.ts'
import { careHomeBaseline, careHomeEngagement, careHomeEvidence } from './care-home-records.ts'

/** Outcome D: barriers remain, and no other way is proportionate. Approved, and waiting to be countersigned. */
export const careHome: Example = (demo) => {
  const assessment = demoAssessment(demo, {
    document: careHomeDocument(demo),
    officer: 'amina',
    manager: 'gareth',
  })
  return [
    ...assessment.written(-58, -21, 'owen'),
    assessment.change(
      -58,
      'amina',
      (context, reference) => addAuthor(context, { reference, personId: demo.people.owen.id ?? '' }),
      9.3,
    ),
    assessment.step('submit', -9),
    assessment.step('approve', -1),
  ]
}

const careHomeDocument = ({ day }: Demo) =>
  exampleDocument({
    proposal: {
      title: 'Closing Alder House care home and moving its residents',
      directorate: 'Adult Care and Health',
      service: 'Residential care',
      leadOfficers: [
        { name: 'Amina Yusuf', role: 'Commissioning officer', organisation: 'Millbrook Council' },
        {
          name: 'Owen Blythe',
          role: 'Community nursing lead',
          organisation: 'Millbrook Community NHS Trust',
        },
      ],
      startedOn: day(-58),
      decision: { body: 'Cabinet', date: day(16), reportReference: 'CAB/ACH/31' },
      tags: ['Adult care', 'Budget 2027-28'],
      aims:
        'Alder House has 34 places, narrow corridors and no lift that takes a stretcher. Bringing it ' +
        'up to today’s standard would cost more than a new building. The proposal closes it within ' +
        'nine months, moves each resident to a home of their choice, and spends the saving on care at ' +
        'home.',
      scope:
        'The 31 people who live at Alder House, their families and friends, 46 members of staff, and ' +
        'people from Alder ward who come for day care.',
      optionsConsidered:
        '- Repair only what is unsafe, and keep the home open for five years\n- Rebuild on the same ' +
        'site, with residents elsewhere for two years\n- Sell the home to another provider\n- **Close ' +
        'it and move residents one at a time (preferred)**\n\nThe options appraisal compares cost, ' +
        'safety and how many times residents would have to move.',
      peopleInvolved:
        'Residents and their families, staff and their union, the community nurses, two advocacy ' +
        'services, the fire service and the care regulator.',
      evidence:
        'Anonymised care plans, the building survey, the regulator’s last two reports, vacancies at ' +
        'other homes, and research on moving people with dementia.',
      evidenceGaps:
        'We do not record residents’ sexual orientation, and religion is blank for a third of them. We ' +
        'do not know how many families could travel further.',
      answerToGaps:
        'We ask each resident about both, if they wish, when we plan their move. We ask every family ' +
        'about travel at the first meeting, and pay for it where it would cause hardship.',
    },
    evidence: careHomeEvidence(day),
    engagement: careHomeEngagement(day),
    baseline: careHomeBaseline(),
    noImpact: {
      'pregnancy-and-maternity':
        'All residents are past childbearing age. Staff who are pregnant or on leave keep their post ' +
        'until they choose another.',
      'marriage-and-civil-partnership':
        'Every home on the list offers couples a shared room, whether they are married, in a civil ' +
        'partnership or neither.',
    },
    impacts: careHomeImpacts(),
    mitigations: careHomeMitigations(day),
    furtherSuggestions: 'Keep the garden of Alder House open to former residents until the site is sold.',
    conclusion: {
      communityEngagement:
        'Advocates read the conclusions to residents, and every family was sent a copy. A second ' +
        'meeting changed the order of the moves.',
      unmitigatedJustification:
        'Some people will lose a home they love, and no plan can make up for that. Repairing the ' +
        'building would mean two moves for each of them instead of one.',
      adverseJustification:
        'The saving pays for care at home for about 60 older and disabled people who are waiting for ' +
        'it now.',
      cumulativeImpact:
        'The bus that most visitors take is also under review. Both teams have agreed that no home ' +
        'receiving residents loses its bus before the last move.',
      aims: {
        eliminate:
          'Homes on the list must show that nobody is treated worse because of who they are. We left out ' +
          'two that could not.',
        advance:
          'Wider doors, lifts and on-site nursing let disabled residents take part in meals and outings ' +
          'again.',
        foster:
          'Friends, faith volunteers and neighbours are introduced to the new homes, so that ' +
          'relationships between different groups last.',
      },
      monitoring:
        'The head of adult social care reports on each move to the scrutiny committee after two weeks, ' +
        'two months and a year, including what residents and families say.',
      reviewOn: day(200),
      outcome: 'D',
      outcomeJustification:
        'The building cannot be made safe for residents at a proportionate cost. The move harms some ' +
        'of them. Every step that reduces the harm is planned and paid for.',
      noAlternativeReason:
        'Repairs would keep residents in an unsafe building through two winters of works. A rebuild ' +
        'would move everyone twice. No provider offered to buy. We costed each option and discussed it ' +
        'with residents.',
      remainingImpacts:
        'Distress in the first weeks for people with dementia, longer journeys for some visitors, and ' +
        'volunteers who cannot travel to the new homes.',
      whoBears:
        'Residents over 85 with advanced dementia, their sons and daughters who do not have a car, and ' +
        'residents from smaller communities whose volunteers stay in Alder ward.',
    },
  })
