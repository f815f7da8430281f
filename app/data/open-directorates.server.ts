import type { Db } from '#db/client.ts'

/** The directorates that a proposal can belong to. */
export const listOpenDirectorates = (db: Db) =>
  db.selectFrom('directorates').select(['id', 'name']).where('closedAt', 'is', null).orderBy('name').execute()
