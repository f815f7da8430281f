import { appendHistory } from '#app/data/history.server.ts'
import {
  countOtherAdministrators,
  getPerson,
  setRoles,
  updatePerson,
} from '#app/data/council/people.server.ts'
import { endSessionsOf } from '#app/data/account/sessions.server.ts'
import type { PersonDetails } from '#app/domain/council/directory.ts'
import { Conflict, Invalid } from '#app/domain/failures.ts'
import { type Context, inOneGo, type Trx } from '#app/commands/context.server.ts'
import { personRow } from './person-row.server.ts'

type PersonChange = { id: string; rowVersion: string; details: PersonDetails }

/**
 * Changes a person's details and roles. A change of roles or directorate ends their sessions. Throws Conflict if
 * someone changed them after `rowVersion` was read, and Invalid if no administrator would be left.
 */
export const changePerson = (
  context: Context,
  id: string,
  rowVersion: string,
  details: PersonDetails,
): Promise<void> => inOneGo(context, (trx) => changePersonWithin(trx, context, { id, rowVersion, details }))

/** The same in a transaction that does more. */
export async function changePersonWithin(
  trx: Trx,
  context: Context,
  { id, rowVersion, details }: PersonChange,
): Promise<void> {
  const before = await getPerson(trx, id)
  const row = await personRow(trx, details, before)
  const roles = { from: [...before.roles].sort(), to: [...new Set(details.roles)].sort() }
  const changed = (Object.keys(row) as (keyof typeof row)[])
    .filter((name) => row[name] !== before[name])
    .sort()
  const changesRoles = roles.from.join() !== roles.to.join()
  if ((changed.length > 0 || changesRoles) && before.rowVersion !== rowVersion)
    throw new Conflict('Someone else changed this person after you opened it.')
  const stopsAdministering = roles.from.includes('administrator') && !roles.to.includes('administrator')
  if (stopsAdministering && before.disabledAt === null && (await countOtherAdministrators(trx, id)) === 0) {
    throw new Invalid({ roles: 'There must be an administrator. Give the role to another person first' })
  }
  const recorded = { at: context.now, personId: context.actor.id, subject: id }
  if (changed.length > 0) {
    await updatePerson(trx, id, row)
    await appendHistory(trx, { ...recorded, event: 'change person', details: { changed } })
  }
  if (changesRoles) {
    await setRoles(trx, id, details.roles)
    await appendHistory(trx, { ...recorded, event: 'change roles', details: roles })
  }
  if (changesRoles || changed.includes('directorateId')) await endSessionsOf(trx, id, context.now)
}
