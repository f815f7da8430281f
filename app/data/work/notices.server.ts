import type { Db } from '#db/client.ts'

/** What people are told about assessments. "Your work" shows a notice until they have seen it. */

export type Notice = {
  assessmentId: string
  at: string
  message: string
  /** The fact or planned decision that the message repeats words of, by its id. */
  about?: string
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
