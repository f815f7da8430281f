import { fold } from '#app/domain/fold.ts'
import { nameOrder } from '#app/data/folded-text.server.ts'
import { sql } from 'kysely'
import { NotFound } from '#app/domain/failures.ts'
import type { Db } from '#db/client.ts'
import { rowStamp } from '#app/data/row-stamp.server.ts'

/**
 * The council's directorates. One that closed is kept, because assessments name it; it is only no longer
 * chosen.
 */

export const listDirectorates = (db: Db) =>
  db
    .selectFrom('directorates')
    .leftJoin('people', (join) =>
      join.onRef('people.directorateId', '=', 'directorates.id').on('people.disabledAt', 'is', null),
    )
    .select(({ fn }) => [
      'directorates.id',
      'directorates.name',
      'closedAt',
      fn.count<number>('people.id').as('people'),
    ])
    .groupBy('directorates.id')
    .orderBy(nameOrder(sql.ref('directorates.name')))
    .execute()

/** Those to choose from: the open ones, and the one that is chosen already. */
export const listOpenDirectorates = (db: Db, chosenId?: string | null) =>
  db
    .selectFrom('directorates')
    .select(['id', 'name', 'closedAt'])
    .where((where) => where.or([where('closedAt', 'is', null), where('id', '=', chosenId ?? '')]))
    .orderBy(nameOrder(sql.ref('name')))
    .execute()

export async function getDirectorate(db: Db, id: string) {
  const directorate = await db.selectFrom('directorates').selectAll().where('id', '=', id).executeTakeFirst()
  if (!directorate) throw new NotFound('There is no such directorate.')
  return { ...directorate, rowVersion: rowStamp({ name: directorate.name }) }
}

export const findDirectorateByName = (db: Db, name: string) =>
  db
    .selectFrom('directorates')
    .select('id')
    .where(sql<string>`fold(name)`, '=', fold(name))
    .executeTakeFirst()

export async function addDirectorateRow(db: Db, directorate: { id: string; name: string }): Promise<void> {
  await db
    .insertInto('directorates')
    .values({ ...directorate, closedAt: null })
    .execute()
}

export async function updateDirectorate(
  db: Db,
  id: string,
  change: { name?: string; closedAt?: string | null },
): Promise<void> {
  await db.updateTable('directorates').set(change).where('id', '=', id).execute()
}
