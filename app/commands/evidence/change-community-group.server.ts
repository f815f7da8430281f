import { randomUUID } from 'node:crypto'
import {
  addCommunityGroupRow,
  detailsOf,
  findCommunityGroupByName,
  getCommunityGroup,
  setRetired,
  updateCommunityGroup,
} from '#app/data/evidence/community-groups.server.ts'
import { appendHistory } from '#app/data/history.server.ts'
import { rowStamp } from '#app/data/row-stamp.server.ts'
import type { CommunityGroupDetails } from '#app/domain/evidence/community-groups.ts'
import { Conflict, Invalid } from '#app/domain/failures.ts'
import { type Context, inOneGo, type Trx } from '#app/commands/context.server.ts'

/** Returns the new group's id. Throws Invalid if the name is taken. */
export const addCommunityGroup = (context: Context, group: CommunityGroupDetails): Promise<string> =>
  inOneGo(context, (trx) => addGroupWithin(trx, context, group))

/** The same in a transaction that does more. */
export async function addGroupWithin(
  trx: Trx,
  context: Context,
  group: CommunityGroupDetails,
): Promise<string> {
  await refuseTakenName(trx, group.name)
  const id = randomUUID()
  await addCommunityGroupRow(trx, id, group)
  await appendHistory(trx, { ...recordOf(context, id), event: 'add community group', details: { to: group } })
  return id
}

/** Throws Conflict when someone changed it after the person saw `rowVersion`. */
export const changeCommunityGroup = (
  context: Context,
  id: string,
  rowVersion: string,
  to: CommunityGroupDetails,
): Promise<void> => inOneGo(context, (trx) => changeGroupWithin(trx, context, { id, rowVersion, to }))

/** The same in a transaction that does more. */
export async function changeGroupWithin(
  trx: Trx,
  context: Context,
  { id, rowVersion, to }: { id: string; rowVersion: string; to: CommunityGroupDetails },
): Promise<void> {
  const group = await getCommunityGroup(trx, id)
  const from = detailsOf(group)
  if (group.rowVersion === rowStamp(to)) return
  if (group.rowVersion !== rowVersion)
    throw new Conflict('Someone else changed this group after you opened it.')
  await refuseTakenName(trx, to.name, id)
  await updateCommunityGroup(trx, id, to)
  await appendHistory(trx, {
    ...recordOf(context, id),
    event: 'change community group',
    details: { from, to },
  })
}

/** It is no longer offered. Engagement with it stays. */
export const retireCommunityGroup = (context: Context, id: string): Promise<void> =>
  inOneGo(context, async (trx) => {
    if ((await getCommunityGroup(trx, id)).retiredAt !== null) return
    await setRetired(trx, id, context.now)
    await appendHistory(trx, { ...recordOf(context, id), event: 'retire community group' })
  })

export const bringBackCommunityGroup = (context: Context, id: string): Promise<void> =>
  inOneGo(context, async (trx) => {
    if ((await getCommunityGroup(trx, id)).retiredAt === null) return
    await setRetired(trx, id, null)
    await appendHistory(trx, { ...recordOf(context, id), event: 'bring back community group' })
  })

const recordOf = ({ actor, now }: Context, subject: string) => ({ at: now, personId: actor.id, subject })

async function refuseTakenName(trx: Trx, name: string, exceptId?: string): Promise<void> {
  const other = await findCommunityGroupByName(trx, name)
  if (other && other.id !== exceptId) throw new Invalid({ name: 'There is already a group with this name' })
}
