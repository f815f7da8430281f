import { randomUUID } from 'node:crypto'
import { addPersonRow } from '#app/data/council/people.server.ts'
import type { PersonDetails } from '#app/domain/council/directory.ts'
import { type Context, inOneGo, type Trx } from '#app/commands/context.server.ts'
import { PARTICULARS, personRow, valuesOf } from './person-row.server.ts'
import { recordAccountChange } from './record-account-change.server.ts'

/** Adds a person to the directory. They cannot sign in until they have used a one-time link. */
export const addPerson = (context: Context, details: PersonDetails): Promise<string> =>
  inOneGo(context, (trx) => addPersonWithin(trx, context, details))

/** The same in a transaction that does more. */
export async function addPersonWithin(trx: Trx, context: Context, details: PersonDetails): Promise<string> {
  const id = randomUUID()
  const { directorateName, ...row } = await personRow(trx, details)
  await addPersonRow(
    trx,
    { id, ...row, passwordHash: null, disabledAt: null, createdAt: context.now },
    details.roles,
  )
  const recorded = { at: context.now, personId: context.actor.id, subject: id }
  await recordAccountChange(trx, {
    ...recorded,
    event: 'add person',
    details: {
      roles: [...details.roles].sort(),
      to: valuesOf({ ...row, directorateName }, PARTICULARS),
    },
  })
  return id
}
