import type { Insertable } from 'kysely'
import type { Db } from '#db/client.ts'
import type { Schema } from '#db/schema.ts'

/** Forms that were already dealt with, and what came of it: so that sending one twice does it once. */

export const findFormPost = (db: Db, key: string) =>
  db.selectFrom('formPosts').select('result').where('key', '=', key).executeTakeFirst()

export async function keepFormPost(db: Db, post: Insertable<Schema['formPosts']>): Promise<void> {
  await db.insertInto('formPosts').values(post).execute()
}

/** Forgets those older than a day: nobody sends yesterday's form twice by a slip of the finger. */
export async function forgetFormPosts(db: Db, before: string): Promise<void> {
  await db.deleteFrom('formPosts').where('at', '<', before).execute()
}
