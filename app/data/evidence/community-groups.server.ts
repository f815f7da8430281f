import { fold } from '#app/domain/fold.ts'
import { nameOrder } from '#app/data/folded-text.server.ts'
import { sql } from 'kysely'
import type { CommunityGroup, CommunityGroupDetails } from '#app/domain/evidence/community-groups.ts'
import { NotFound } from '#app/domain/failures.ts'
import type { Db } from '#db/client.ts'
import { rowStamp } from '#app/data/row-stamp.server.ts'

/** The council's directory of community groups. One that is retired is kept, because engagement was with it. */

export type ListedGroup = CommunityGroup & { id: string; reachedBy: string | null; characteristics: string[] }

/** All of them, or those that represent a group of people, by name. */
export async function listCommunityGroups(
  db: Db,
  asked: { characteristic?: string | undefined } = {},
): Promise<ListedGroup[]> {
  const groups = await db
    .selectFrom('communityGroups')
    .selectAll()
    .orderBy(nameOrder(sql.ref('name')))
    .execute()
  const rows = await db
    .selectFrom('communityGroupCharacteristics')
    .select(['groupId', 'characteristic'])
    .orderBy('position')
    .execute()
  const of = new Map<string, string[]>()
  for (const { groupId, characteristic } of rows)
    of.set(groupId, [...(of.get(groupId) ?? []), characteristic])
  const all = groups.map((group) => ({ ...group, characteristics: of.get(group.id) ?? [] }))
  const { characteristic } = asked
  return characteristic === undefined
    ? all
    : all.filter(({ characteristics }) => characteristics.includes(characteristic))
}

/**
 * Throws NotFound. `rowVersion` is the state that a person saw. A form that names another one is out of date.
 */
export async function getCommunityGroup(db: Db, id: string): Promise<ListedGroup & { rowVersion: string }> {
  const group = await findCommunityGroup(db, id)
  if (!group) throw new NotFound('There is no such group in the directory.')
  return { ...group, rowVersion: rowStamp(detailsOf(group)) }
}

export async function findCommunityGroup(db: Db, id: string): Promise<ListedGroup | undefined> {
  const group = await db.selectFrom('communityGroups').selectAll().where('id', '=', id).executeTakeFirst()
  if (!group) return undefined
  const rows = await db
    .selectFrom('communityGroupCharacteristics')
    .select('characteristic')
    .where('groupId', '=', id)
    .orderBy('position')
    .execute()
  return { ...group, characteristics: rows.map(({ characteristic }) => characteristic) }
}

export const detailsOf = ({ name, characteristics, reachedBy }: ListedGroup): CommunityGroupDetails => ({
  name,
  characteristics,
  ...(reachedBy === null ? {} : { reachedBy }),
})

export const findCommunityGroupByName = (db: Db, name: string) =>
  db
    .selectFrom('communityGroups')
    .select('id')
    .where(sql<string>`fold(name)`, '=', fold(name))
    .executeTakeFirst()

export async function addCommunityGroupRow(
  trx: Db,
  id: string,
  { name, reachedBy, characteristics }: CommunityGroupDetails,
): Promise<void> {
  await trx
    .insertInto('communityGroups')
    .values({ id, name, reachedBy: reachedBy ?? null, retiredAt: null })
    .execute()
  await keepCharacteristics(trx, id, characteristics)
}

export async function updateCommunityGroup(
  trx: Db,
  id: string,
  { name, reachedBy, characteristics }: CommunityGroupDetails,
): Promise<void> {
  await trx
    .updateTable('communityGroups')
    .set({ name, reachedBy: reachedBy ?? null })
    .where('id', '=', id)
    .execute()
  await trx.deleteFrom('communityGroupCharacteristics').where('groupId', '=', id).execute()
  await keepCharacteristics(trx, id, characteristics)
}

export async function setRetired(trx: Db, id: string, retiredAt: string | null): Promise<void> {
  await trx.updateTable('communityGroups').set({ retiredAt }).where('id', '=', id).execute()
}

async function keepCharacteristics(
  trx: Db,
  groupId: string,
  characteristics: readonly string[],
): Promise<void> {
  const rows = [...new Set(characteristics)].map((characteristic, position) => ({
    groupId,
    characteristic,
    position,
  }))
  await trx.insertInto('communityGroupCharacteristics').values(rows).execute()
}
