import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

/** What people are told about assessments. "Your work" shows a notice until they have seen it. */

export type Notice = {
  assessmentId: string
  at: string
  message: string
  /** The fact or planned decision that the message repeats words of, by its id. */
  about?: string
  /** The reader may not be able to open it any more. They are shown its title as it was at that moment. */
  lostAccess?: 1
}

/** Tells each of these people once. `exceptId` is the person who did it, who is not told. */
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

export async function markNoticesSeen(trx: Db, personId: string, upTo: string): Promise<void> {
  await trx
    .updateTable('notices')
    .set({ seenAt: upTo })
    .where('personId', '=', personId)
    .where('seenAt', 'is', null)
    .where('at', '<=', upTo)
    .execute()
}

/** Enabled people with this role. */
export const listPeopleWithRole = async (db: Db, role: 'equality lead' | 'manager'): Promise<string[]> =>
  (await listNamedWithRole(db, role)).map(({ id }) => id)

/** The same with their names. */
export const listNamedWithRole = (db: Db, role: 'equality lead' | 'manager') =>
  db
    .selectFrom('people')
    .innerJoin('personRoles', 'personRoles.personId', 'people.id')
    .select(['people.id', 'people.name'])
    .where('personRoles.role', '=', role)
    .where('people.disabledAt', 'is', null)
    .execute()
