import type { Db } from '#db/client.ts'

/** What people are told. Until e-mail exists, a notice stands in "your work" until they have seen it. */

export type Notice = { assessmentId: string; at: string; message: string }

/** Tells each of these people once; nobody is told what they did themselves. */
export async function tell(
  trx: Db,
  personIds: readonly string[],
  notice: Notice,
  exceptId: string | null,
): Promise<void> {
  const people = [...new Set(personIds)].filter((personId) => personId !== exceptId)
  if (people.length === 0) return
  const rows = people.map((personId) => ({ id: crypto.randomUUID(), personId, seenAt: null, ...notice }))
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
export const idsWithRole = async (db: Db, role: 'equality lead' | 'manager'): Promise<string[]> => {
  const rows = await db
    .selectFrom('people')
    .innerJoin('personRoles', 'personRoles.personId', 'people.id')
    .select('people.id')
    .where('personRoles.role', '=', role)
    .where('people.disabledAt', 'is', null)
    .execute()
  return rows.map((row) => row.id)
}
