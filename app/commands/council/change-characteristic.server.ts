import {
  addCharacteristicRow,
  getCharacteristic,
  updateCharacteristic,
} from '#app/data/council/characteristics.server.ts'
import { listCharacteristics } from '#app/data/council/council.server.ts'
import { appendHistory } from '#app/data/history.server.ts'
import { Conflict, Invalid, Refused } from '#app/domain/failures.ts'
import { keyFor, labelMistake } from '#app/domain/council/own-characteristics.ts'
import { type Context, inOneGo, type Trx } from '#app/commands/context.server.ts'

/**
 * Adds a local characteristic and answers its key, which stays whatever it is called later. Throws Invalid
 * where the name is taken.
 */
export const addCharacteristic = (context: Context, label: string): Promise<string> =>
  inOneGo(context, async (trx) => {
    await refuseTakenLabel(trx, label)
    const key = keyFor(
      label,
      (await listCharacteristics(trx)).map((each) => each.key),
    )
    await addCharacteristicRow(trx, { key, label, addedAt: context.now })
    await appendHistory(trx, {
      ...recordOf(context, key),
      event: 'add characteristic',
      details: { to: label },
    })
    return key
  })

/**
 * What was submitted keeps the name it was signed with. Throws Conflict when someone renamed it after the
 * person saw `rowVersion`.
 */
export const renameCharacteristic = (
  context: Context,
  key: string,
  rowVersion: string,
  label: string,
): Promise<void> =>
  inOneGo(context, async (trx) => {
    const characteristic = await getCharacteristic(trx, key)
    if (characteristic.label === label) return
    if (characteristic.rowVersion !== rowVersion)
      throw new Conflict('Someone else renamed this characteristic after you opened it.')
    await refuseTakenLabel(trx, label, key)
    await updateCharacteristic(trx, key, { label })
    await appendHistory(trx, {
      ...recordOf(context, key),
      event: 'rename characteristic',
      details: { from: characteristic.label, to: label },
    })
  })

/**
 * People are not asked about it any more. Existing answers stay. What the Act protects is never retired
 * (section 149(7)).
 */
export const retireCharacteristic = (context: Context, key: string): Promise<void> =>
  inOneGo(context, async (trx) => {
    const { kind, retiredAt } = await getCharacteristic(trx, key)
    if (kind === 'protected')
      throw new Refused('The Equality Act protects this characteristic, so every assessment looks at it.')
    if (retiredAt !== null) return
    await updateCharacteristic(trx, key, { retiredAt: context.now })
    await appendHistory(trx, { ...recordOf(context, key), event: 'retire characteristic' })
  })

export const bringBackCharacteristic = (context: Context, key: string): Promise<void> =>
  inOneGo(context, async (trx) => {
    if ((await getCharacteristic(trx, key)).retiredAt === null) return
    await updateCharacteristic(trx, key, { retiredAt: null })
    await appendHistory(trx, { ...recordOf(context, key), event: 'bring back characteristic' })
  })

const recordOf = ({ actor, now }: Context, key: string) => ({
  at: now,
  personId: actor.id,
  subject: `characteristic ${key}`,
})

async function refuseTakenLabel(trx: Trx, label: string, key?: string): Promise<void> {
  const why = labelMistake(label, key, await listCharacteristics(trx))
  if (why) throw new Invalid({ label: why })
}
