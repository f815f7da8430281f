import type { Db } from '#db/client.ts'

/** A form that arrived when its session had ended, as it was sent: what no answer could be given to. */
export type UnsentPost = { id: string; path: string; fields: (readonly [string, string])[]; at: string }

/** Only a person's newest forms are kept. Someone who sent more than this knows how to sign in again. */
const MAX_KEPT = 20

export async function keepUnsentPost(db: Db, personId: string, post: UnsentPost): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('unsentPosts')
      .values({ ...post, personId, fields: JSON.stringify(post.fields) })
      .execute()
    const newest = trx
      .selectFrom('unsentPosts')
      .select('id')
      .where('personId', '=', personId)
      .orderBy('at', 'desc')
      .limit(MAX_KEPT)
    await trx
      .deleteFrom('unsentPosts')
      .where('personId', '=', personId)
      .where('id', 'not in', newest)
      .execute()
  })
}

/** Newest first. Only ever asked for the person who is signed in. */
export async function listUnsentPosts(db: Db, personId: string): Promise<UnsentPost[]> {
  const rows = await db
    .selectFrom('unsentPosts')
    .select(['id', 'path', 'fields', 'at'])
    .where('personId', '=', personId)
    .where('doneAt', 'is', null)
    .orderBy('at', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, fields: JSON.parse(row.fields) as UnsentPost['fields'] }))
}

/** Whether there is one, of whomever. For the log only: nobody else is told. */
export const isThereUnsentPost = async (db: Db, id: string): Promise<boolean> =>
  (await db.selectFrom('unsentPosts').select('id').where('id', '=', id).executeTakeFirst()) !== undefined

/** It was sent, or thrown away: what was typed goes. True when it was this person's, also the second time. */
export async function clearUnsentPost(db: Db, personId: string, id: string, at: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('unsentPosts')
    .set({ fields: '[]', doneAt: at })
    .where('personId', '=', personId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

export async function forgetUnsentPosts(db: Db, before: string): Promise<void> {
  await db.deleteFrom('unsentPosts').where('at', '<', before).execute()
}
