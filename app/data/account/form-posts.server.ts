import type { Insertable } from 'kysely'
import type { Db } from '#db/client.ts'
import type { Schema } from '#db/schema.ts'

/** Forms that were already dealt with, and what came of it: so that sending one twice does it once. */

export const findFormPost = (db: Db, key: string) =>
  db.selectFrom('formPosts').select('result').where('key', '=', key).executeTakeFirst()

export async function keepFormPost(db: Db, post: Insertable<Schema['formPosts']>): Promise<void> {
  await db.insertInto('formPosts').values(post).execute()
}

/**
 * Forgets those that were sent before this moment. A day is long enough to catch a form that is sent twice by
 * mistake.
 */
export async function deleteOldFormPosts(db: Db, before: string): Promise<void> {
  await db.deleteFrom('formPosts').where('at', '<', before).execute()
}
