import { createHash } from 'node:crypto'
import { findFormPost, keepFormPost } from '#app/data/account/form-posts.server.ts'
import { Refused } from '#app/domain/failures.ts'
import type { Actor } from '#app/domain/people.ts'
import type { Db, Trx } from '#db/client.ts'

/**
 * What every command is given: where to write, who acts and when. `formPost` names one sending of one
 * rendered form.
 */
export type Context = {
  db: Db
  actor: Actor
  /** ISO 8601 UTC. */
  now: string
  formPost?: string | undefined
  /** Of a form about one assessment: the state of it that the person saw (the version's `moveVersion`). */
  seen?: number | undefined
}

export type { Trx }

/**
 * Decides, writes and records in one transaction. The same form sent twice (a double click, a reload) is done
 * once:
 * the second time answers what the first did.
 */
export async function inOneGo<T>(context: Context, work: (trx: Trx) => Promise<T>): Promise<T> {
  const { db, actor, now } = context
  refuseAnothersForm(actor, context.formPost)
  return db.transaction().execute(async (trx) => {
    if (!context.formPost || actor.id === null) return work(trx)
    const key = keyOf(actor.id, context.formPost)
    const earlier = await findFormPost(trx, key)
    if (earlier) return JSON.parse(earlier.result) as T
    const result = await work(trx)
    await keepFormPost(trx, { key, personId: actor.id, at: now, result: JSON.stringify(result ?? null) })
    return result
  })
}

/**
 * Whether this form was already sent and dealt with. The status may no longer allow the move, so the policy of the page
 * lets the form through, and `inOneGo` returns the result of the first time.
 */
export async function wasDoneBefore({
  db,
  actor,
  formPost,
}: Pick<Context, 'db' | 'actor' | 'formPost'>): Promise<boolean> {
  if (!formPost || actor.id === null) return false
  return (await findFormPost(db, keyOf(actor.id, formPost))) !== undefined
}

/** What every form key of a person's pages begins with. It does not reveal who they are. */
export const formKeyPrefix = (personId: string): string =>
  `of-${createHash('sha256').update(personId).digest('hex').slice(0, 16)}.`

/**
 * On a shared computer, someone may sign in while another person's page is still open. They cannot send the
 * form on it. Throws Refused.
 */
export function refuseAnothersForm(actor: Actor, formKey: string | undefined): void {
  if (formKey === undefined || actor.id === null || !/^of-[0-9a-f]{16}\./.test(formKey)) return
  if (!formKey.startsWith(formKeyPrefix(actor.id))) throw new Refused(ANOTHERS_FORM)
}

const ANOTHERS_FORM =
  'Someone else opened this page when they were signed in on this computer. ' +
  'Nothing was saved. Open the page again to write as yourself.'

const keyOf = (personId: string, formPost: string): string =>
  createHash('sha256').update(`${personId} ${formPost}`).digest('hex')
