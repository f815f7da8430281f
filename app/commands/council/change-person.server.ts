import {
  countOtherAdministrators,
  getPerson,
  setRoles,
  updatePerson,
} from '#app/data/council/people.server.ts'
import { listTiedTo, listVisible } from '#app/data/assessment/list-register.server.ts'
import { insertNotices } from '#app/data/work/notices.server.ts'
import type { Actor } from '#app/domain/people.ts'
import { endSessionsOf } from '#app/data/account/sessions.server.ts'
import { givenToOneself } from '#app/domain/council/administration.ts'
import type { PersonDetails } from '#app/domain/council/directory.ts'
import type { HandOver } from '#app/domain/council/hand-over.ts'
import { Conflict, Invalid } from '#app/domain/failures.ts'
import { type Context, inOneGo, type Trx } from '#app/commands/context.server.ts'
import { handOverWithin } from './hand-over-work.server.ts'
import { personRow, valuesOf } from './person-row.server.ts'
import { recordAccountChange } from './record-account-change.server.ts'

type PersonChange = {
  id: string
  rowVersion: string
  details: PersonDetails
  handOvers?: readonly HandOver[]
}

/**
 * Changes a person's details and roles, and gives what they can no longer do to others. A change of roles or
 * directorate ends their sessions. Throws Conflict if someone changed them after `rowVersion` was read. Throws Invalid
 * if no administrator would be left, or someone cannot take what they are given.
 */
export const changePerson = (
  context: Context,
  id: string,
  rowVersion: string,
  details: PersonDetails,
  handOvers: readonly HandOver[] = [],
): Promise<void> =>
  inOneGo(context, (trx) => changePersonWithin(trx, context, { id, rowVersion, details, handOvers }))

/** The same in a transaction that does more. */
export async function changePersonWithin(
  trx: Trx,
  context: Context,
  { id, rowVersion, details, handOvers = [] }: PersonChange,
): Promise<void> {
  const before = await getPerson(trx, id)
  const { directorateName, ...row } = await personRow(trx, details, before)
  const roles = { from: [...before.roles].sort(), to: [...new Set(details.roles)].sort() }
  const changed = (Object.keys(row) as (keyof typeof row)[])
    .filter((name) => row[name] !== before[name])
    .sort()
  const changesRoles = roles.from.join() !== roles.to.join()
  if ((changed.length > 0 || changesRoles) && before.rowVersion !== rowVersion)
    throw new Conflict('Someone else changed this person after you opened it.')
  const given = givenToOneself(context.actor, id, before, { ...row, roles: roles.to })
  if (Object.keys(given).length > 0 && (await countOtherAdministrators(trx, id)) > 0) throw new Invalid(given)
  const stopsAdministering = roles.from.includes('administrator') && !roles.to.includes('administrator')
  if (stopsAdministering && before.disabledAt === null && (await countOtherAdministrators(trx, id)) === 0) {
    throw new Invalid({ roles: 'There must be an administrator. Give the role to another person first' })
  }
  const recorded = { at: context.now, personId: context.actor.id, subject: id }
  if (changed.length > 0) {
    await updatePerson(trx, id, row)
    const now = { ...before, ...row, directorateName }
    await recordAccountChange(trx, {
      ...recorded,
      event: 'change person',
      details: { changed, from: valuesOf(before, changed), to: valuesOf(now, changed) },
    })
  }
  if (changesRoles) {
    await setRoles(trx, id, details.roles)
    await recordAccountChange(trx, { ...recorded, event: 'change roles', details: roles })
  }
  if (changesRoles || changed.includes('directorateId')) await endSessionsOf(trx, id, context.now)
  await handOverWithin(trx, context, { id, name: row.name }, handOvers)
  await tellWhatTheyLost(trx, context, {
    before: { ...before, id },
    after: { id, name: row.name, roles: details.roles, directorateId: row.directorateId },
  })
}

/** They can no longer open an assessment that they write or approve, and are told which in a line of its own. */
async function tellWhatTheyLost(
  trx: Trx,
  { now, actor }: Context,
  { before, after }: { before: Actor & { id: string }; after: Actor & { id: string } },
): Promise<void> {
  const tied = await listTiedTo(trx, after.id)
  const [could, can] = [await listVisible(trx, before, tied), await listVisible(trx, after, tied)]
  const message = 'is not open to you any more, because your role or directorate changed'
  for (const assessmentId of could)
    if (!can.has(assessmentId))
      await insertNotices(trx, [after.id], { assessmentId, at: now, message, lostAccess: 1 }, actor.id)
}
