import { writeCumulativeAssessment } from '#app/commands/oversight/write-cumulative-assessment.server.ts'
import type { Example } from '#scripts/demo/timeline.ts'

/**
 * The cumulative assessment of one budget, by the equality lead, and its second edition after the bus
 * routes were added.
 */
export const budgetTogether: Example = ({ db, people, moment }) => {
  const edition = (
    offset: number,
    basedOn: number,
    answers: Omit<Parameters<typeof writeCumulativeAssessment>[1], 'tag' | 'basedOn'>,
  ) => {
    const at = moment(offset, 16)
    return {
      at,
      run: () =>
        writeCumulativeAssessment(
          { db, actor: people.nadia, now: at },
          { tag: 'Budget 2027-28', basedOn, ...answers },
        ),
    }
  }
  return [
    edition(-6, 0, {
      addsUp:
        'Three proposals affect families on a low income with a disabled child: council tax support, ' +
        'school transport and the charges at the leisure centres. Each takes a little. Together they ' +
        'take most of what these households have left to spend.\n\nOlder people are affected by the ' +
        'closure of the care home and by higher prices for single tickets.',
      willBeDone:
        '- The hardship fund considers all three together, on one form\n- The heads of the three ' +
        'services meet before Cabinet and add one page on the combined effects to the report',
      outcome: 'B',
      outcomeReason:
        'Each harm can be mitigated on its own. What is missing is joined-up help that is in place ' +
        'before the changes begin.',
    }),
    edition(-1, 1, {
      addsUp:
        'Three proposals affect families on a low income with a disabled child: council tax support, ' +
        'school transport and the charges at the leisure centres. Each takes a little. Together they ' +
        'take most of what these households have left to spend.\n\nOlder and disabled people are now ' +
        'affected by the evening buses too. Relatives of people who leave the care home would have ' +
        'used those buses to visit in the evening, so each proposal makes the effect of the other ' +
        'worse.',
      willBeDone:
        '- The hardship fund considers all of these together, on one form\n- No evening route to a ' +
        'home that residents move to ends until the dial-a-ride service has run there for six ' +
        'months\n- The heads of service add one page on the combined effects to the report to Cabinet',
      outcome: 'B',
      outcomeReason:
        'Now that the order of the changes is agreed and the fund is joined up, the remaining effects ' +
        'are acceptable. Without the second action this would be outcome D.',
    }),
  ]
}
