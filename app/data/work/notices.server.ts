import type { Db } from '#db/client.ts'

/** What people are told about assessments. "Your work" shows a notice until the person has seen it. */

export type Notice = {
  assessmentId: string
  at: string
  message: string
  /** The id of the fact or planned decision that the message quotes, so that redaction finds it. */
  about?: string
}

/** Gives each of these people one notice, except `exceptId`: the person who made the change. */
export async function insertNotices(
  trx: Db,
  personIds: readonly string[],
  notice: Notice,
  exceptId: string | null,
): Promise<void> {
  const people = [...new Set(personIds)].filter((personId) => personId !== exceptId)
  if (people.length === 0) return
  const defaults = { seenAt: null, about: null }
  const rows = people.map((personId) => ({ ...defaults, ...notice, id: crypto.randomUUID(), personId }))
  await trx.insertInto('notices').values(rows).execute()
}

/** The newest 200, latest first. */
export const listUnseenNotices = (db: Db, personId: string) =>
  db
    .selectFrom('notices')
    .innerJoin('register', 'register.assessmentId', 'notices.assessmentId')
    .select([
      'notices.id',
      'notices.at',
      'notices.message',
      'notices.assessmentId',
      'register.reference',
      'register.title',
    ])
    .where('notices.personId', '=', personId)
    .where('notices.seenAt', 'is', null)
    .orderBy('notices.at', 'desc')
    .limit(200)
    .execute()

/** Marks this person's notices as seen, up to the time when their page was made, so that later ones still show. */
export async function markNoticesSeen(trx: Db, personId: string, upTo: string): Promise<void> {
  await trx
    .updateTable('notices')
    .set({ seenAt: upTo })
    .where('personId', '=', personId)
    .where('seenAt', 'is', null)
    .where('at', '<=', upTo)
    .execute()
}
