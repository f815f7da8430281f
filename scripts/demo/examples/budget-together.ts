import { writeCumulativeAssessment } from '#app/commands/oversight/write-cumulative-assessment.server.ts'
import type { Example } from '#scripts/demo/timeline.ts'

/**
 * What the proposals of one budget add up to, written by the equality lead, and anew when the bus routes came
 * as well.
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
        'Families on a low income with a disabled child are reached by three proposals at once: ' +
        'council tax support, school transport and the charges at the leisure centres. Each takes a ' +
        'little; together it is most of what such a household can choose to spend.\n\nOlder people ' +
        'are harmed by the care home’s closing and by dearer single tickets.',
      willBeDone:
        '- The hardship fund looks at all three together, on one form\n- The heads of the three ' +
        'services meet before Cabinet and put one page of joint effects into the report',
      outcome: 'B',
      outcomeReason:
        'No single harm is beyond mitigating. What is missing is help that is joined up, and that can ' +
        'be given before the changes begin.',
    }),
    edition(-1, 1, {
      addsUp:
        'Families on a low income with a disabled child are reached by three proposals at once: ' +
        'council tax support, school transport and the charges at the leisure centres. Each takes a ' +
        'little; together it is most of what such a household can choose to spend.\n\nOlder and ' +
        'disabled people are now reached by the evening buses too. Relatives of people who leave the ' +
        'care home would have used them to visit in the evening: the two harms make each other worse.',
      willBeDone:
        '- The hardship fund looks at all of it together, on one form\n- No evening route is ended ' +
        'that leads to a home to which residents move, until the dial-a-ride has run there for six ' +
        'months\n- The heads of the services put one page of joint effects into the report to Cabinet',
      outcome: 'B',
      outcomeReason:
        'With the order of the changes settled and the fund joined up, what remains can be borne. ' +
        'Without the second point it would be outcome D.',
    }),
  ]
}
