import { changeGuidance } from '#app/commands/council/change-guidance.server.ts'
import { characteristicKey, questionKey } from '#app/domain/council/own-guidance.ts'
import type { Example } from '#scripts/demo/timeline.ts'

/** Millbrook's own guidance for one question and one characteristic. */
export const ownGuidance: Example = ({ db, people, day, moment }) => {
  const now = moment(-60, 9)
  const context = { db, actor: people.nadia, now }
  const reviewedOn = day(-60)
  const about = {
    meant:
      'People who look after a relative, partner or friend who could not manage without their help, ' +
      'and are not paid for it. Many are children.',
    ask:
      'Can a carer use it with the person they care for?\nDoes it need someone to be free at a set ' +
      'time of day?\nHave you asked the Millbrook Carers’ Forum?',
    reviewedOn,
  }
  const title = {
    why: 'Committee services copy the title into the agenda word for word.',
    good: 'The same title as the report. It says what will change, and for whom.',
    example: 'Collecting household waste every three weeks',
    reviewedOn,
  }
  return [
    {
      at: now,
      run: () =>
        changeGuidance(context, characteristicKey('carers'), '', { kind: 'characteristic', help: about }),
    },
    {
      at: now,
      run: () =>
        changeGuidance(context, questionKey('proposal', 'title'), '', { kind: 'question', help: title }),
    },
  ]
}
