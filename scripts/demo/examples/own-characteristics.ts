import {
  addCharacteristic,
  renameCharacteristic,
} from '#app/commands/council/change-characteristic.server.ts'
import { changeGuidance } from '#app/commands/council/change-guidance.server.ts'
import { getCharacteristic } from '#app/data/council/characteristics.server.ts'
import { characteristicKey } from '#app/domain/council/own-guidance.ts'
import type { Example } from '#scripts/demo/story.ts'

/**
 * Millbrook says "Ethnicity" where the Act says race, and looks at its villages too. What it signed before
 * keeps the names of then.
 */
export const ownCharacteristics: Example = ({ db, people, day, moment }) => {
  const now = moment(-12, 9)
  const context = { db, actor: people.nadia, now }
  const villages = {
    meant:
      'People in the villages and farms outside the town. Millbrook looks at this of its own ' +
      'accord: four buses a day, and no post office since 2023.',
    ask:
      'Can they get there and back on the same day without a car?\nDoes it need a broadband line or ' +
      'a mobile signal?',
    reviewedOn: day(-12),
  }
  return [
    {
      at: now,
      happen: async () =>
        renameCharacteristic(context, 'race', (await getCharacteristic(db, 'race')).rowVersion, 'Ethnicity'),
    },
    {
      at: now,
      happen: async () => {
        const key = await addCharacteristic(context, 'Villages and farms')
        await changeGuidance(context, characteristicKey(key), '', { kind: 'characteristic', help: villages })
      },
    },
  ]
}
