import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

/** What people are told about assessments. "Your work" shows a notice until the person has seen it. */

export type Notice = {
  assessmentId: string
  at: string
  message: string
  /** The id of the fact or planned decision that the message quotes, so that redaction finds it. */
  about?: string
  /** The reader may not be able to open it any more. They are shown its title as it was at that moment. */
  lostAccess?: 1
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
/** The title when the notice was given. A later title is for people who can open the assessment. */
const titleThen = sql<string | null>`(select title from (
    select proposals.title, proposals.saved_at from proposals
      join versions on versions.id = proposals.version_id where versions.assessment_id = notices.assessment_id
    union all
    select json_extract(texts.content, '$.title'), texts.saved_at from texts
      join versions on versions.id = texts.version_id
      where versions.assessment_id = notices.assessment_id and texts.section = 'proposal')
  where saved_at <= notices.at order by saved_at desc limit 1)`

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
      'notices.lostAccess',
      titleThen.as('titleThen'),
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
