import { sql } from 'kysely'
import type { Role } from '#app/domain/people.ts'
import type { Db } from '#db/client.ts'
import { writtenOnce } from '#db/written-once.ts'

/** A session is a row, known by the hash of what the browser keeps: a stolen database opens no session. */

export async function addSession(
  db: Db,
  session: { idHash: string; personId: string; at: string },
): Promise<void> {
  const { idHash, personId, at } = session
  await db
    .insertInto('sessions')
    .values({ idHash, personId, createdAt: at, lastSeenAt: at, endedAt: null })
    .execute()
}

/** How long sessions last: one that began, or was last used, before these moments has ended. */
export type SessionLimits = { beganAfter: string; seenAfter: string }

/** Whose session it is, while it lasts and the person is not disabled. */
export async function findPersonBySession(db: Db, idHash: string, limits: SessionLimits) {
  const [found] = await findLasting(db, { idHash, ...limits })
  if (!found) return undefined
  const { lastSeenAt, roles, ...person } = found
  return { lastSeenAt, person: { ...person, roles: JSON.parse(roles) as Role[], sessionIdHash: idHash } }
}

const findLasting = writtenOnce((db, { idHash, beganAfter, seenAfter }: { idHash: string } & SessionLimits) =>
  db
    .selectFrom('sessions')
    .innerJoin('people', 'people.id', 'sessions.personId')
    .select([
      'people.id',
      'people.name',
      'people.email',
      'people.organisation',
      'people.directorateId',
      'sessions.lastSeenAt',
    ])
    .select(
      sql<string>`(select json_group_array(role order by role) from person_roles where person_id = people.id)`.as(
        'roles',
      ),
    )
    .where('sessions.idHash', '=', idHash)
    .where('sessions.createdAt', '>', beganAfter)
    .where('sessions.lastSeenAt', '>', seenAfter)
    .where('sessions.endedAt', 'is', null)
    .where('people.disabledAt', 'is', null),
)

export async function touchSession(db: Db, idHash: string, now: string): Promise<void> {
  await db.updateTable('sessions').set({ lastSeenAt: now }).where('idHash', '=', idHash).execute()
}

/**
 * Whose session this was, even if it has ended since, for a form that arrives too late. Undefined for people
 * who are disabled.
 */
export const findWhoseSessionItWas = (db: Db, idHash: string) =>
  db
    .selectFrom('sessions')
    .innerJoin('people', 'people.id', 'sessions.personId')
    .select('people.id')
    .where('sessions.idHash', '=', idHash)
    .where('people.disabledAt', 'is', null)
    .executeTakeFirst()

/**
 * Signs out: we no longer know whose session it was. So a form that arrives with its cookie afterwards is kept for
 * nobody, and a copied cookie cannot leave anything for its person to send. True when there was one to end.
 */
export async function endSession(db: Db, idHash: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('sessions')
    .where('idHash', '=', idHash)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}

/** Ends a person's sessions, all or all but the one in use. */
export async function endSessionsOf(
  db: Db,
  personId: string,
  at: string,
  exceptIdHash?: string,
): Promise<void> {
  let sessions = db
    .updateTable('sessions')
    .set({ endedAt: at })
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
  if (exceptIdHash !== undefined) sessions = sessions.where('idHash', '!=', exceptIdHash)
  await sessions.execute()
}

/** Forgets those that were last used before this moment. */
export async function forgetSessions(db: Db, before: string): Promise<void> {
  await db.deleteFrom('sessions').where('lastSeenAt', '<', before).execute()
}

/** How many sign someone in now. */
export async function countSessions(db: Db, limits: SessionLimits): Promise<number> {
  const { count } = await db
    .selectFrom('sessions')
    .innerJoin('people', 'people.id', 'sessions.personId')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('sessions.createdAt', '>', limits.beganAfter)
    .where('sessions.lastSeenAt', '>', limits.seenAfter)
    .where('sessions.endedAt', 'is', null)
    .where('people.disabledAt', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}
