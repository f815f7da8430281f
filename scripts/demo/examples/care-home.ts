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
        'to today’s standard would cost more than building anew. The proposal closes it within nine ' +
        'months, moves each resident to a home of their choice, and spends what is saved on care at home.',
      scope:
        'The 31 people who live at Alder House, their families and friends, 46 members of staff, and ' +
        'the people in Alder ward who come in for day care.',
      optionsConsidered:
        '- Repair only what is unsafe, and keep the home for five years\n- Rebuild on the same ' +
        'ground, with residents elsewhere for two years\n- Sell the home to another provider\n- ' +
        '**Close it and move residents, one after another (preferred)**\n\nThe options appraisal ' +
        'compares cost, safety and the number of times that residents would have to move.',
      peopleInvolved:
        'Residents and their families, the staff and their union, the community nurses, two advocacy ' +
        'services, the fire service and the care regulator.',
      evidence:
        'Care plans without names, the building survey, the regulator’s last two reports, vacancies ' +
        'at other homes, and research on moving people with dementia.',
      evidenceGaps:
        'Nothing is recorded about residents’ sexual orientation, and religion is blank for a third ' +
        'of them. It is not known how many families could travel further.',
      answerToGaps:
        'Each resident is asked both, if they wish, when their move is planned. Travel is asked of ' +
        'every family in the first meeting, and paid for where it becomes a hardship.',
    },
    evidence: careHomeEvidence(day),
    engagement: careHomeEngagement(day),
    baseline: careHomeBaseline(),
    noImpact: {
      'pregnancy-and-maternity':
        'Residents are all past childbearing age, and staff who are pregnant or on leave keep their ' +
        'post until they choose another.',
      'marriage-and-civil-partnership':
        'Couples are offered a shared room in every home on the list, whether they are married, in a ' +
        'civil partnership or neither.',
    },
    impacts: careHomeImpacts(),
    mitigations: careHomeMitigations(day),
    furtherSuggestions:
      'Keep the garden of Alder House open to former residents for as long as the ground is not sold.',
    conclusion: {
      communityEngagement:
        'The conclusions were read to residents by their advocates, and sent to every family. A ' +
        'second meeting changed the order of the moves.',
      unmitigatedJustification:
        'Some people will lose a home that they love, and no plan makes that good. Repairing the ' +
        'building would mean two moves for each of them instead of one.',
      adverseJustification:
        'What is saved pays for care at home for about 60 older and disabled people who wait for it now.',
      cumulativeImpact:
        'The bus that most visitors take is under review as well. Both teams have agreed that no ' +
        'journey to a receiving home loses its bus before the last move.',
      aims: {
        eliminate:
          'Homes on the list must show that nobody is treated worse for who they are, and two that ' +
          'could not were left off.',
        advance:
          'Wider doors, lifts and nursing on site let disabled residents take part in meals and outings again.',
        foster:
          'Friends, faith volunteers and neighbours are brought along to the new homes, so that ties ' +
          'across groups last.',
      },
      monitoring:
        'The head of adult social care reports on each move after two weeks, two months and a year, ' +
        'with what residents and families say, to the scrutiny committee.',
      reviewOn: day(200),
      outcome: 'D',
      outcomeJustification:
        'The building cannot be made safe for the people in it at a cost that is proportionate. The ' +
        'move harms some of them, and every step that lessens the harm is taken and paid for.',
      noAlternativeReason:
        'Repair keeps residents in an unsafe building through two winters of works. A rebuild moves ' +
        'everybody twice. No provider offered to buy. Each was costed and put to residents.',
      remainingImpacts:
        'Distress in the first weeks for people with dementia; longer journeys for some visitors; ' +
        'volunteers who cannot follow.',
      whoBears:
        'Residents over 85 with advanced dementia, their daughters and sons without a car, and ' +
        'residents from the smaller communities whose volunteers stay in Alder ward.',
    },
  })
